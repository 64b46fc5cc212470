package io.casebook.format.qemu;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Locale;

/// What a command line says about the machine as a whole: its type, accelerator, memory and clocks.
final class MachineFacts {
    private MachineFacts() {}

    static void push(CommandLine command, GuestFacts facts) {
        for (var argument : command.arguments()) {
            switch (argument.option()) {
                case "machine", "M" -> pushMachine(argument, facts);
                case "accel" -> facts.add("machine.accel", argument.main("accel"), argument);
                case "enable-kvm" -> facts.add("machine.accel", "kvm", argument);
                case "m" -> pushMemory(argument, facts);
                case "rtc" -> pushAll("rtc", argument, facts);
                case "localtime" -> facts.add("rtc.base", "localtime", argument);
                case "rtc-td-hack" -> facts.add("rtc.driftfix", "slew", argument);
                case "no-hpet" -> facts.add("hpet", "off", argument);
                case "overcommit" -> pushAll("overcommit", argument, facts);
                // The name that -overcommit mem-lock had before QEMU 3.0.
                case "realtime" ->
                        facts.add("overcommit.mem-lock", argument.value("mlock"), argument);
                case "global" -> pushAll("global", argument, facts);
                case "incoming" -> facts.add("incoming", argument.text(), argument);
                default -> {}
            }
        }
    }

    private static void pushMachine(Argument argument, GuestFacts facts) {
        facts.add("machine.type", argument.main("type"), argument);
        // What -no-hpet became in QEMU 8.0.
        facts.add("hpet", argument.value("hpet"), argument);
        for (var property : argument.properties()) {
            if (property.value() != null && !property.key().equals("type")) {
                facts.add("machine." + property.key(), property.value(), argument);
            }
        }
    }

    private static void pushAll(String prefix, Argument argument, GuestFacts facts) {
        for (var property : argument.properties()) {
            facts.add(prefix + "." + property.key(), property.value(), argument);
        }
    }

    /// `-m 3072` counts mebibytes, as does `size=` without a suffix.
    private static void pushMemory(Argument argument, GuestFacts facts) {
        facts.add("memory.bytes", bytes(argument.main("size")), "bytes", argument);
        facts.add("memory.maximum.bytes", bytes(argument.value("maxmem")), "bytes", argument);
    }

    /// The bytes of a size as QEMU reads it (`util/cutils.c`, qemu_strtosz_MiB): a number, perhaps
    /// with a fraction, and a suffix; null where it is none.
    static @Nullable String bytes(@Nullable String size) {
        if (size == null || !size.matches("\\d{1,15}(\\.\\d{1,9})?[bBkKmMgGtTpP]?")) {
            return null;
        }
        var suffix = size.substring(size.length() - 1).toLowerCase(Locale.ROOT);
        var power = "bkmgtp".indexOf(suffix);
        var number = power < 0 ? size : size.substring(0, size.length() - 1);
        return new BigDecimal(number)
                .multiply(BigDecimal.valueOf(1024).pow(power < 0 ? 2 : power))
                .toBigInteger()
                .toString();
    }
}
