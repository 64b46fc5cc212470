package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;

/// The sections of a text of SUSE's supportconfig, each a file or the output of a command
/// (supportutils, `supportconfig` and `scplugin.rc`):
///
/// ```
/// #==[ Log File ]=====================================#
/// # /var/log/messages - Last 1000 Lines
/// ```
///
/// A file has its own path as its name, a command the one that sosreport would give it:
/// `commands/ip_-s_link`.
final class SectionMembers implements Members {
    private static final Pattern SOURCE =
            Pattern.compile("# ?(?:/bin/cat |cat )?(?<path>/\\S+)(?: - .{0,80})?\\s*");
    private static final Pattern FOLDERS = Pattern.compile("^(?:/\\w+){1,3}/");
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\w.-]+");
    private static final int LONGEST_NAME = 200;
    private static final String COMMAND = "Command";

    private final SectionedStream stream;
    private final @Nullable Instant modified;
    private boolean failed;

    /// @param modified of the text, which was written when its sections were
    SectionMembers(InputStream source, @Nullable Instant modified) {
        stream = new SectionedStream(source);
        this.modified = modified;
    }

    @Override
    public @Nullable Member next() throws Fault {
        if (failed) {
            return null;
        }
        try {
            stream.skipSection();
            var heading = stream.heading();
            return heading == null ? null : member(heading);
        } catch (IOException e) {
            failed = true; // what cut the text ends it
            throw Fault.of(e, "The text", stream.position());
        }
    }

    private Member member(SectionedStream.Heading heading) {
        return new Member(name(heading), Member.Kind.FILE, -1, -1, modified, "", stream.section());
    }

    /// What stands before the first section is the text's own heading.
    private static String name(SectionedStream.Heading heading) {
        var source = new String(heading.source(), StandardCharsets.UTF_8);
        var file = SOURCE.matcher(source);
        if (heading.kind().isEmpty()) {
            return "heading";
        }
        return file.matches() && isFile(heading, source)
                ? file.group("path").substring(1)
                : "commands/" + command(source.replaceFirst("^# ?", "").strip());
    }

    private static boolean isFile(SectionedStream.Heading heading, String source) {
        return !heading.kind().equals(COMMAND) || source.contains("cat ");
    }

    /// As sosreport names the output of a command: without the folder of the program, underscores
    /// for all that no file name should have.
    private static String command(String line) {
        var name =
                FORBIDDEN
                        .matcher(FOLDERS.matcher(line).replaceFirst("").replace('/', '.'))
                        .replaceAll("_");
        var shown = name.isEmpty() ? "unnamed" : name;
        return shown.substring(0, Math.min(LONGEST_NAME, shown.length()));
    }
}
