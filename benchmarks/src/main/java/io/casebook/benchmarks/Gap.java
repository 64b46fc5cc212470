package io.casebook.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;

/// What stands in a gap of a [Shape].
@FunctionalInterface
interface Gap {
    /// How many guests the host has.
    int GUESTS = 48;

    /// Adds it to a line.
    void add(LineBuffer line, Moment moment);

    /// The gaps by the names that stand in braces.
    Map<String, Gap> ALL =
            Map.ofEntries(
                    Map.entry("yearless", (line, moment) -> moment.addYearless(line)),
                    Map.entry("libvirt-time", (line, moment) -> moment.addLibvirt(line)),
                    Map.entry("iso", (line, moment) -> moment.addIso(line)),
                    Map.entry("uptime", (line, moment) -> moment.addUptime(line)),
                    Map.entry("epoch", (line, moment) -> moment.addEpoch(line)),
                    Map.entry("small", number(0, 16)),
                    Map.entry("byte", number(1, 255)),
                    Map.entry("port", number(1024, 65_536)),
                    Map.entry("pid", number(1000, 32_768)),
                    Map.entry("number", number(0, 100_000)),
                    Map.entry("nanos", number(100_000, 60_000_000)),
                    Map.entry("softirq", (line, moment) -> addSoftirq(line, moment.random())),
                    Map.entry("guest", (line, moment) -> addGuest(line, moment.random())),
                    Map.entry("instance", (line, moment) -> addInstance(line, moment.random())),
                    Map.entry("uuid", (line, moment) -> addUuid(line, moment.random())),
                    Map.entry("hex4", hexadecimal(4)),
                    Map.entry("hex8", hexadecimal(8)),
                    Map.entry("pointer", (line, moment) -> addPointer(line, moment.random())),
                    Map.entry("letters", (line, moment) -> addLetters(line, moment.random())),
                    Map.entry("mac", (line, moment) -> addMac(line, moment.random())));

    private static Gap number(int from, int to) {
        return (line, moment) -> line.decimal(moment.random().nextInt(from, to));
    }

    private static Gap hexadecimal(int digits) {
        return (line, moment) -> line.hexadecimal(moment.random().nextLong(), digits);
    }

    /// A pending mask of timer, network, RCU or several softirqs.
    private static void addSoftirq(LineBuffer line, SplittableRandom random) {
        line.hexadecimal(2L << random.nextInt(9), 2 + random.nextInt(2));
    }

    private static void addGuest(LineBuffer line, SplittableRandom random) {
        line.add("vm".getBytes(StandardCharsets.US_ASCII));
        line.decimal(100 + random.nextInt(GUESTS));
    }

    /// The UUID of one of the guests, always the same for a guest.
    private static void addInstance(LineBuffer line, SplittableRandom random) {
        addUuid(line, new SplittableRandom(random.nextInt(GUESTS)));
    }

    private static void addUuid(LineBuffer line, SplittableRandom random) {
        line.hexadecimal(random.nextLong(), 8);
        for (var part = 0; part < 3; part++) {
            line.add('-');
            line.hexadecimal(random.nextLong(), 4);
        }
        line.add('-');
        line.hexadecimal(random.nextLong(), 12);
    }

    private static void addPointer(LineBuffer line, SplittableRandom random) {
        line.hexadecimal(0xffff_8880_0000_0000L | random.nextInt(), 16);
    }

    /// A key's fingerprint, about.
    private static void addLetters(LineBuffer line, SplittableRandom random) {
        for (var i = 0; i < 43; i++) {
            line.add((char) ('A' + random.nextInt(26)));
        }
    }

    /// The address of a guest's network card; 52:54:00 is what QEMU's begin with.
    private static void addMac(LineBuffer line, SplittableRandom random) {
        line.add("52:54:00".getBytes(StandardCharsets.US_ASCII));
        for (var i = 0; i < 3; i++) {
            line.add(':');
            line.hexadecimal(random.nextInt(), 2);
        }
    }
}
