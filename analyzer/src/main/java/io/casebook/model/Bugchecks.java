package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The stop codes of Windows and the codes of its live dumps, from Microsoft's Bug Check Code
/// Reference. Codes and arguments are in the notation of [Crash.Bugcheck].
public final class Bugchecks {
    /// Marks the code of a minidump, whose name then ends in `_M`.
    private static final long MINIDUMP_MARK = 0x1000_0000L;

    private static final long MARKS = 0xF000_0000L;
    private static final String MINIDUMP_SUFFIX = "_M";

    /// A code that nobody documents.
    private static final StopCode UNKNOWN = new StopCode("", false, List.of(), Map.of(), Map.of());

    private Bugchecks() {}

    /// Read when it is first asked for.
    private static final class Table {
        static final Map<Long, StopCode> ALL = StopCodeTable.shipped();
    }

    /// The name of a code; empty where it is not known.
    public static String name(String code) {
        var own = of(number(code)).name();
        var base = own.isEmpty() ? of(base(number(code))).name() : "";
        return base.isEmpty() ? own : base + MINIDUMP_SUFFIX;
    }

    /// Whether the code has this name.
    public static boolean isKnown(String name, String code) {
        return !name.isEmpty() && name.equals(name(code));
    }

    /// Whether the system goes on after a dump with this code.
    public static boolean isOfLiveDump(String code) {
        return of(number(code)).live();
    }

    /// The code without the mark of a minidump: `0x8e` for `0x1000008e`.
    public static String baseCode(String code) {
        var number = number(code);
        var base = base(number);
        return base == number ? code : "0x" + Long.toHexString(base);
    }

    /// The code whose name a text begins with, such as `CLOCK_WATCHDOG_TIMEOUT_2_PROC`; of several
    /// the one with the longest name.
    public static @Nullable String codeAtStartOf(String text) {
        String code = null;
        var longest = 0;
        for (var entry : Table.ALL.entrySet()) {
            var name = entry.getValue().name();
            if (text.startsWith(name) && name.length() > longest) {
                code = "0x" + Long.toHexString(entry.getKey());
                longest = name.length();
            }
        }
        return code;
    }

    /// What an argument is, whatever its value; empty where that is not known.
    ///
    /// @param argument 1 to 4
    public static String argument(String code, int argument) {
        return withArguments(number(code)).argument(argument - 1);
    }

    /// What an argument is, and what its value says where that has a closed meaning: `kind of
    /// access: write`; empty where neither is known.
    ///
    /// @param argument 1 to 4, one of those that are given
    public static String meaning(String code, List<String> arguments, int argument) {
        var stop = withArguments(number(code));
        var is = stop.argument(argument - 1, number(arguments.getFirst()));
        var says = stop.value(argument - 1, number(arguments.get(argument - 1)));
        return is.isEmpty() || says.isEmpty() ? is : is + ": " + says;
    }

    private static StopCode of(long number) {
        return Table.ALL.getOrDefault(number, UNKNOWN);
    }

    /// The code of a minidump has the arguments of the code that it is made of.
    private static StopCode withArguments(long number) {
        var own = of(number);
        return own.arguments().isEmpty() ? of(base(number)) : own;
    }

    private static long base(long number) {
        return (number & MARKS) == MINIDUMP_MARK ? number & ~MINIDUMP_MARK : number;
    }

    /// -1 where it is no number of 64 bits.
    private static long number(String hexadecimal) {
        try {
            return hexadecimal.startsWith("0x")
                    ? Long.parseUnsignedLong(hexadecimal, 2, hexadecimal.length(), 16)
                    : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
