package io.casebook.format.kernel;

import io.casebook.format.ArtifactHead;
import io.casebook.format.RotatedName;
import io.casebook.grammar.KernelLogParser.LocalContext;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How likely a text is a kernel log: by the share of its lines that bear a stamp of the kernel's,
/// by the words of a booting or failing kernel where there are no stamps, and by its name.
final class KernelLikelihood {
    private static final int MOST_LINES = 200;

    private static final Pattern NAMED =
            Pattern.compile("dmesg|kmsg|vmcore|console|netconsole|kernel\\.log");

    /// Others use the same stamps: journalctl -o short-monotonic and the X server the seconds,
    /// Apache httpd 2.2 the date.
    private static final Pattern OF_OTHERS =
            Pattern.compile(
                    "\\S+ (kernel:|[^\\s\\[]+\\[\\d+\\]:).*"
                            + "|\\((II|WW|EE|==|\\*\\*|--|\\+\\+|NI|\\?\\?|!!)\\) .*"
                            + "|X\\.Org X Server .*");

    private static final Pattern OF_APACHE =
            Pattern.compile("\\[(emerg|alert|crit|error|warn|notice|info|debug)\\] .*");

    /// What lines without stamps say when a kernel boots, reports or fails. One alone proves
    /// nothing.
    private static final List<Pattern> KERNEL_WORDS =
            List.of(
                    Pattern.compile("-+\\[ cut here \\].*"),
                    Pattern.compile("(watchdog: )?BUG: .*"),
                    Pattern.compile("WARNING: .*\\bat \\S+\\.[ch]:\\d+.*"),
                    Pattern.compile("(rcu: )?INFO: (task .* blocked|rcu_).*"),
                    Pattern.compile("general protection fault.*|Unable to handle kernel .*"),
                    Pattern.compile("Kernel panic - not syncing.*|[kK]ernel BUG at .*"),
                    Pattern.compile("Call [Tt]race:.*"),
                    Pattern.compile("\\s*(\\[<[0-9a-f]+>\\])? ?[?]? ?\\w[\\w.]*\\+0x\\w+/0x\\w+.*"),
                    Pattern.compile("(RIP|EIP|pc|PC) ?: .*"),
                    Pattern.compile("R[AD]X: [0-9a-f]{16} .*|x29: [0-9a-f]{16} .*"),
                    Pattern.compile("(CPU: \\d+ PID|Pid): \\d+.*"),
                    Pattern.compile("Modules linked in:.*"),
                    Pattern.compile("\\[<[0-9a-f]{8,}>\\] \\(.*"),
                    Pattern.compile("---\\[ end .*"),
                    Pattern.compile("Linux version \\d+\\.\\d+.*"),
                    Pattern.compile("(Kernel c|C)ommand line: .*"),
                    Pattern.compile("BIOS-provided physical RAM map:|KERNEL supported cpus:"),
                    Pattern.compile("Initializing cgroup subsys .*"),
                    Pattern.compile("EXT[234]-fs( \\(\\S+\\))?: .*|XFS \\(\\S+\\): .*"));

    private final KernelGrammar grammar = new KernelGrammar();
    private final BitSet words = new BitSet();
    private int lines;
    private int stamped;
    private int ofOthers;

    private KernelLikelihood() {}

    /// 0 to 100, see [io.casebook.format.Format#likelihood].
    static int of(ArtifactHead head) {
        var likelihood = new KernelLikelihood();
        likelihood.look(head.bytes());
        var file = RotatedName.of(head.path().fileName()).base().toLowerCase(Locale.ROOT);
        return likelihood.judge(NAMED.matcher(file).find());
    }

    private int judge(boolean named) {
        if (lines == 0 || ofOthers * 2 > stamped) {
            return 0;
        }
        var share = (double) stamped / lines;
        if (share >= 0.8) {
            return named ? 95 : 85;
        }
        if (share >= 0.3) {
            return named ? 85 : 70;
        }
        var kinds = words.cardinality() + (stamped > 0 ? 1 : 0);
        if (kinds >= 2) {
            return named ? 75 : 58;
        }
        return kinds == 1 && named ? 55 : 0;
    }

    private void look(byte[] bytes) {
        var from = 0;
        while (from < bytes.length && lines < MOST_LINES) {
            var to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            if (!blank(bytes, from, to)) {
                lines++;
                look(bytes, from, to);
            }
            from = to + 1;
        }
    }

    private void look(byte[] bytes, int from, int to) {
        var line = grammar.line(bytes, from, to);
        if (line == null) {
            return;
        }
        var text =
                line.message == null
                        ? ""
                        : string(bytes, line.message.mark.getStartIndex(), to).strip();
        if (line.time != null) {
            stamped++;
            var apache = line.time instanceof LocalContext && OF_APACHE.matcher(text).matches();
            ofOthers += apache || OF_OTHERS.matcher(text).matches() ? 1 : 0;
        } else {
            lookAtWords(text);
        }
    }

    private void lookAtWords(String text) {
        for (var i = 0; i < KERNEL_WORDS.size(); i++) {
            if (!words.get(i) && KERNEL_WORDS.get(i).matcher(text).matches()) {
                words.set(i);
            }
        }
    }

    private static boolean blank(byte[] bytes, int from, int to) {
        for (var i = from; i < to; i++) {
            if (bytes[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private static String string(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
