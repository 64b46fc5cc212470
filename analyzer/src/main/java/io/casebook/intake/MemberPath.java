package io.casebook.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The name of a member made a path that leads nowhere else.
///
/// @param value folders parted by `/`, relative, without `..`
/// @param unsafe whether the name led outside, held control characters or was too long
record MemberPath(String value, boolean unsafe) {
    /// Parts folders in names written by Windows. Not the escapes of systemd, as in
    /// `dev-disk\x2dby.device` (systemd.unit(5)).
    private static final Pattern BACKSLASH =
            Pattern.compile("(?<![\\w:@.-])\\\\|\\\\(?!x[0-9a-f]{2})");

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:(?=/|$)");
    private static final Charset GB18030 = Charset.forName("GB18030");

    /// @param name as an archive has it
    /// @param most characters; what is longer loses its first folders
    static MemberPath of(String name, int most) {
        var slashed = BACKSLASH.matcher(name).replaceAll("/");
        var local = DRIVE.matcher(slashed).replaceFirst("");
        var parts = new ArrayList<String>();
        var safe = local.equals(slashed);
        for (var part : local.split("/", -1)) {
            safe &= !part.equals("..");
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(visible(part));
            }
        }
        var path = parts.isEmpty() ? "unnamed" : joined(parts);
        var shown = path.length() > most ? path.substring(path.length() - most) : path;
        safe &= path.length() <= most && visible(name).equals(name);
        return new MemberPath(shown.startsWith("/") ? shown.substring(1) : shown, !safe);
    }

    /// A folder whose name ends with `!` must not look like an archive.
    private static String joined(List<String> parts) {
        return String.join("/", parts).replace("!/", "!_/");
    }

    /// A name in which nothing can act on a terminal or a page: control, formatting and unpaired
    /// characters become U+FFFD.
    static String visible(String name) {
        var shown = new StringBuilder(name.length());
        name.codePoints().map(c -> isShown(c) ? c : 0xfffd).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /// A name of which nobody says in which charset it is.
    static String decode(byte[] name) {
        for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString();
            } catch (CharacterCodingException _) {
                // the next charset may fit
            }
        }
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
