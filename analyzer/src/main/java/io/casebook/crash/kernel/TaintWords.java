package io.casebook.crash.kernel;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the letters say that follow `Tainted:` (kernel/panic.c, taint_flags, and
/// Documentation/admin-guide/tainted-kernels.rst).
final class TaintWords {
    private static final Map<Character, String> WORDS =
            Map.ofEntries(
                    Map.entry('G', "only modules with free licences"),
                    Map.entry('P', "a proprietary module was loaded"),
                    Map.entry('F', "a module was loaded by force"),
                    Map.entry('S', "hardware outside its specification"),
                    Map.entry('R', "a module was unloaded by force"),
                    Map.entry('M', "a machine check happened"),
                    Map.entry('B', "damaged memory was found"),
                    Map.entry('U', "a user asked for the mark"),
                    Map.entry('D', "the kernel had crashed before"),
                    Map.entry('A', "a table of the firmware was replaced"),
                    Map.entry('W', "the kernel had warned before"),
                    Map.entry('C', "a driver of the staging area was loaded"),
                    Map.entry('I', "a severe defect of the firmware was worked around"),
                    Map.entry('O', "a module from outside the kernel's source was loaded"),
                    Map.entry('E', "a module without a signature was loaded"),
                    Map.entry('L', "a processor had been stuck before"),
                    Map.entry('K', "the kernel was patched while it ran"),
                    Map.entry('X', "a mark of the distribution"),
                    Map.entry('T', "the layout of structures is random"),
                    Map.entry('N', "a test ran in the kernel"),
                    Map.entry('J', "firmware was changed through the kernel"));

    private static final Pattern RED_HATS = Pattern.compile("\\.el\\d");

    /// In Red Hat's kernels before Linux 4 some letters meant something else.
    private static final Map<Character, String> OLD_RED_HAT =
            Map.of('T', "a technology preview was used", 'H', "hardware that is not supported");

    /// Those that Red Hat's kernels since Linux 4 add (kernel/panic.c of RHEL 8 and 9).
    private static final Map<Character, String> RED_HAT =
            Map.of(
                    'H', "hardware that is not supported",
                    'h', "hardware whose support was removed",
                    't', "a technology preview was used",
                    'p', "a driver that a partner supports was loaded",
                    'u', "a user without privileges could load BPF");

    private TaintWords() {}

    /// The words for each letter that is known, in the letters' order.
    static String of(String letters, @Nullable String kernel) {
        var special = special(kernel == null ? "" : kernel);
        return letters.chars()
                .mapToObj(it -> word((char) it, special))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static Map<Character, String> special(String kernel) {
        if (!RED_HATS.matcher(kernel).find()) {
            return Map.of();
        }
        return kernel.startsWith("2.") || kernel.startsWith("3.") ? OLD_RED_HAT : RED_HAT;
    }

    private static @Nullable String word(char letter, Map<Character, String> special) {
        var word = special.getOrDefault(letter, WORDS.get(letter));
        return word == null ? null : letter + " = " + word;
    }
}
