package io.casebook.report;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where to read more. An address becomes a link only when it is plainly one of the web: `http` or
/// `https`, ASCII, with a host and without credentials in front of it.
public sealed interface Reference {
    /// Longest address that is made a link, in characters.
    int LONGEST = 2000;

    /// As it is written.
    String text();

    /// An address that may be followed.
    record Link(String text) implements Reference {}

    /// The name of a book, a bug, or an address that is none of the web.
    record Name(String text) implements Reference {}

    /// What the text is.
    static Reference of(String text) {
        return isWeb(text) ? new Link(text) : new Name(text);
    }

    /// Whether a link may lead there: to the web, to a place on the page itself, or to a page
    /// beside it.
    static boolean isSafe(String address) {
        return Anchor.FORM.matcher(address).matches() || isWeb(address);
    }

    private static boolean isWeb(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return false;
        }
        try {
            var address = new URI(text);
            return isWebScheme(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isWebScheme(@Nullable String scheme) {
        if (scheme == null) {
            return false;
        }
        var name = scheme.toLowerCase(Locale.ROOT);
        return name.equals("http") || name.equals("https");
    }

    /// A place on the page, or a page in the same folder.
    final class Anchor {
        static final Pattern FORM = Pattern.compile("#[a-z0-9-]{1,40}|[a-z0-9][a-z0-9_-]*\\.html");

        private Anchor() {}
    }
}
