package io.casebook.intake;

import io.casebook.model.ArtifactPath;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// `/etc/localtime` names the zone of its host, though it is no text: mostly it is a link into the
/// zone database, else a copy of one of its files (tzfile(5)). What it names is handed on as a text
/// of one line: where the link leads, or the zone in POSIX notation at the end of the file.
final class LocalTime {
    private static final Pattern PATH = Pattern.compile("(?:.*/)?etc/localtime");
    private static final Pattern TARGET = Pattern.compile("[\\w./+-]*zoneinfo/[\\w./+-]+");
    private static final Pattern ZONE = Pattern.compile("[\\w<>+:,./-]{3,100}");
    private static final int LONGEST = 512;

    private LocalTime() {}

    /// The line that stands for a link; null where it is none into the zone database.
    static @Nullable String ofLink(ArtifactPath path, String target) {
        var leads =
                PATH.matcher(path.value()).matches()
                        && target.length() <= LONGEST
                        && TARGET.matcher(target).matches();
        return leads ? target + "\n" : null;
    }

    /// Where the link leads; some archives keep that as its content.
    static String target(ArtifactPath path, Member member) throws IOException {
        if (!member.link().isEmpty() || !PATH.matcher(path.value()).matches()) {
            return member.link();
        }
        try (InputStream content = member.content()) {
            return new String(content.readNBytes(LONGEST + 1), StandardCharsets.UTF_8);
        }
    }

    /// The line that stands for a file of the zone database: since version 2 it ends with the zone
    /// between line breaks (RFC 8536, 3.3). Null for other files.
    static @Nullable String ofFile(ArtifactPath path, Head head) {
        if (!PATH.matcher(path.value()).matches() || !head.whole() || !head.has(0, "TZif")) {
            return null;
        }
        var end = head.length() - 1;
        var from = end;
        while (from > 0 && head.octet(from - 1) != '\n') {
            from--;
        }
        var zone = new String(head.bytes(), from, end - from, StandardCharsets.ISO_8859_1);
        return head.octet(end) == '\n' && ZONE.matcher(zone).matches() ? zone + "\n" : null;
    }
}
