package io.casebook.format.syslog;

import io.casebook.format.ArtifactHead;
import io.casebook.format.RotatedName;
import io.casebook.format.Slice;
import io.casebook.model.ArtifactPath;

import java.util.Set;

/// Tells syslog by what its own parser makes of the first lines. The path only tips the scale.
final class SyslogDetector {
    private static final int LINES = 200;

    /// Names of files without `.log`; what rsyslog of Debian, Red Hat and SUSE writes.
    private static final Set<String> NAMES =
            Set.of(
                    "messages",
                    "syslog",
                    "kern",
                    "auth",
                    "secure",
                    "cron",
                    "maillog",
                    "mail",
                    "daemon",
                    "user",
                    "warn",
                    "debug");

    private SyslogDetector() {}

    /// See [io.casebook.format.Format#likelihood].
    static int likelihood(ArtifactHead head) {
        var bytes = head.bytes();
        var end = endOfLines(bytes);
        var census = new RecordCensus(bytes);
        new SyslogLineParser().parse(new Slice(bytes, 0, end, end, true, false), census);
        var expected = isNamedSo(head.path());
        if (census.tellingShare() >= 0.9) {
            return expected ? 95 : 90;
        } else if (census.tellingShare() >= 0.5) {
            return expected ? 80 : 70;
        }
        return expected && census.yearlessShare() >= 0.5 ? 60 : 0;
    }

    private static int endOfLines(byte[] bytes) {
        var lines = 0;
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' && ++lines == LINES) {
                return i + 1;
            }
        }
        return bytes.length;
    }

    private static boolean isNamedSo(ArtifactPath path) {
        var name = RotatedName.of(path.fileName()).base();
        return name.startsWith("journalctl") || NAMES.contains(name.replaceFirst("\\.log$", ""));
    }
}
