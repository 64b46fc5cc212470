package io.casebook.intake.dump;

import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The text that a dump becomes:
///
/// ```
/// # memory dump: windows-kernel 2021-02-21T01:38:22.987Z
/// processors: 16
/// module: 0xfffff8047ba00000 0x1046000 0xd8333e6 - ntoskrnl.exe
/// ```
///
/// The title has the time of the dump, or `-`. A control character is a `?`; values are cut at
/// 4096 characters, the text at 1 MiB.
final class DumpText {
    /// What the first line begins with.
    static final String TITLE = "# memory dump: ";

    private static final int LONGEST_VALUE = 4096;
    private static final int LONGEST = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private final List<DumpDamage> damages = new ArrayList<>();
    private final List<DumpMember> members = new ArrayList<>();
    private boolean full;

    /// @param digits of the second that are known
    DumpText(String kind, @Nullable Instant time, int digits) {
        text.append(TITLE)
                .append(kind)
                .append(' ')
                .append(time == null ? "-" : UtcTime.format(UtcTime.nanos(time), digits))
                .append('\n');
    }

    /// Adds a line; none where there is no value.
    DumpText add(String key, String value) {
        var shown = value.substring(0, Math.min(LONGEST_VALUE, value.length())).strip();
        if (!shown.isEmpty() && !full) {
            var line = key + ": " + shown.replaceAll("\\p{Cntrl}", "?") + "\n";
            full = text.length() + line.length() > LONGEST;
            text.append(full ? "" : line);
        }
        return this;
    }

    boolean has(String key) {
        return text.indexOf("\n" + key + ": ") >= 0;
    }

    DumpText add(String key, long value) {
        return add(key, Long.toString(value));
    }

    DumpText hex(String key, long value) {
        return add(key, hex(value));
    }

    static String hex(long value) {
        return "0x" + Long.toHexString(value).toLowerCase(Locale.ROOT);
    }

    /// Something could not be read, or not all of it.
    void damage(String code, String detail) {
        damages.add(new DumpDamage(code, detail));
    }

    /// A part is missing.
    void damaged(String part, DamagedDumpException met) {
        damage("dump-damaged", "%s cannot be read: %s".formatted(part, met.getMessage()));
    }

    void member(DumpMember member) {
        members.add(member);
    }

    DecodedDump decoded() {
        return new DecodedDump(
                text.toString().getBytes(StandardCharsets.UTF_8),
                List.copyOf(members),
                List.copyOf(damages));
    }
}
