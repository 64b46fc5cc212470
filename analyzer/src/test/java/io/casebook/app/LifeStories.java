package io.casebook.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How each [Life] goes.
final class LifeStories {
    private static final long SECOND = 1_000_000_000L;

    private LifeStories() {}

    static void explicit(HostLife history) {
        var times = history.life(history.anyTime(), 30, Duration.ofDays(3));
        history.write("var/log/messages", Notation.ISO, times);
        history.write("var/log/structured", Notation.RFC_5424, times);
        history.write("journalctl_short-iso", Notation.SHORT_ISO, times);
        history.write("journalctl_short-full", Notation.SHORT_FULL, times);
        history.write("dmesg_iso", Notation.DMESG_ISO, times);
        history.write("var/log/libvirt/libvirtd.log", Notation.LIBVIRTD, times);
        history.write("var/log/libvirt/qemu/vm1.log", Notation.QEMU, times);
    }

    static void yearWithoutZone(HostLife history) {
        history.sayZone();
        var times = history.life(history.anyTime(), 30, Duration.ofDays(3));
        history.write("dmesg_-T", Notation.DMESG_CTIME, times);
        history.write("var/log/messages", Notation.YEAR_FIRST, times);
    }

    static void rotated(HostLife history, Duration longestQuiet) {
        history.sayZone();
        var times = history.life(history.anyTime(), 40, longestQuiet);
        var path = history.rotated("var/log/messages", times.getLast());
        history.write(path, Notation.RFC_3164, times);
    }

    static void modified(HostLife history) {
        history.sayZone();
        var times = history.life(history.anyTime(), 40, Duration.ofDays(20));
        history.write("var/log/messages", Notation.RFC_3164, times);
        history.modified("var/log/messages", times.getLast().plusSeconds(1));
    }

    static void sibling(HostLife history) {
        history.sayZone();
        var times = history.life(history.anyTime(), 40, Duration.ofDays(20));
        history.write("var/log/messages", Notation.RFC_3164, times);
        history.write("var/log/app.log", Notation.ISO, times.subList(20, 40));
    }

    static void dateOutput(HostLife history) {
        history.sayZone();
        var times = history.life(history.anyTime(), 40, Duration.ofDays(20));
        history.write("var/log/messages", Notation.RFC_3164, times);
        date(history, times.getLast().plusSeconds(60));
    }

    static void date(HostLife history, Instant at) {
        var format = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss 'UTC' uuuu", Locale.ROOT);
        history.line("sos_commands/general/date", null, format.format(at.atOffset(ZoneOffset.UTC)));
    }

    static void outOfOrder(HostLife history) {
        history.sayZone();
        var year = 2013 + history.random.nextInt(8);
        var newYear = LocalDateTime.of(year, 1, 1, 0, 0).atZone(history.zone).toInstant();
        var times =
                new ArrayList<>(history.life(newYear.minusSeconds(900), 80, Duration.ofMinutes(3)));
        times.sort(Comparator.comparing(t -> t.plusSeconds(history.random.nextInt(180))));
        var path = history.rotated("var/log/messages", times.getLast());
        history.write(path, Notation.RFC_3164, times);
    }

    static void setBack(HostLife history) {
        history.sayZone();
        var times = new ArrayList<>(history.life(history.anyTime(), 30, Duration.ofHours(5)));
        var hours = history.random.nextBoolean() ? 25 : 24 * 21;
        var again = times.getLast().minus(Duration.ofHours(hours));
        times.addAll(history.life(again, 30, Duration.ofHours(5)));
        times.addAll(
                history.life(times.getLast().plusSeconds(hours * 3600L), 5, Duration.ofHours(5)));
        var path = history.rotated("var/log/messages", times.getLast());
        history.write(path, Notation.RFC_3164, times);
    }

    static void change(HostLife history, boolean toSummer) {
        history.zone =
                ZoneId.of(history.random.nextBoolean() ? "Europe/Berlin" : "America/New_York");
        history.sayZone();
        var at =
                Year.of(2013 + history.random.nextInt(8))
                        .atDay(1)
                        .atStartOfDay(history.zone)
                        .toInstant();
        var transition = history.zone.getRules().nextTransition(at);
        if (!toSummer) {
            transition = history.zone.getRules().nextTransition(transition.getInstant());
        }
        var from = transition.getInstant().minusSeconds(5000);
        var times = history.life(from, 200, Duration.ofMinutes(5));
        var path = history.rotated("var/log/messages", times.getLast());
        history.write(path, Notation.RFC_3164, times);
    }

    static void zoneFile(HostLife history) {
        history.line("etc/timezone", null, history.zone.getId());
        var times = history.life(history.anyTime(), 40, Duration.ofDays(5));
        var path = history.rotated("var/log/messages", times.getLast());
        history.write(path, Notation.RFC_3164, times);
    }

    static void sharedZone(HostLife history) {
        var times = history.life(history.anyTime(), 40, Duration.ofHours(5));
        history.write("journalctl_short-full", Notation.SHORT_FULL, times);
        history.write("var/log/messages", Notation.RFC_3164, times);
    }

    static void realTimeClock(HostLife history, int boots) {
        var boot = history.anyTime();
        for (var number = 0; number < boots; number++) {
            boot = realTimeClock(history, boot).plusSeconds(30 + history.random.nextInt(90_000));
        }
    }

    static Instant realTimeClock(HostLife history, Instant boot) {
        var drift = drift(history);
        history.line("var/log/dmesg", boot, "[    0.000000] Linux version 3.10.0-514.el7.x86_64");
        var times = history.life(boot.plusMillis(700), 30, Duration.ofHours(2));
        for (var i = 0; i < times.size(); i++) {
            var message = i == 2 ? Notation.clockSetting(times.get(i)) : history.message(i);
            kernel(history, boot, times.get(i), drift, message);
        }
        return times.getLast();
    }

    /// A quartz is off by some twenty parts in a million.
    private static double drift(HostLife history) {
        return 1 + (history.random.nextDouble() - 0.5) / 25_000;
    }

    static void kernel(HostLife history, Instant boot, Instant at, double drift, String message) {
        var counter = (long) (Duration.between(boot, at).toNanos() * drift);
        history.line("var/log/dmesg", at, Notation.counter(counter) + " " + message);
    }

    static void shared(HostLife history, Notation notation, boolean sleeps) {
        var boot = history.anyTime();
        var drift = drift(history);
        var loggingStarts = boot.plusNanos((5 + history.random.nextInt(40)) * SECOND);
        var slept = Duration.ZERO;
        var times = history.life(boot.plusMillis(700), 60, Duration.ofMinutes(20));
        for (var i = 0; i < times.size(); i++) {
            if (sleeps && i == 30) {
                kernel(
                        history,
                        boot,
                        times.get(i).plus(slept),
                        drift,
                        "PM: suspend entry (deep)",
                        slept);
                slept = Duration.ofMinutes(1 + history.random.nextInt(600));
                kernel(history, boot, times.get(i).plus(slept), drift, "PM: suspend exit", slept);
            }
            var at = times.get(i).plus(slept);
            kernel(history, boot, at, drift, history.message(i), slept);
            var logged = at.plusNanos(delay(history));
            logged = logged.isBefore(loggingStarts) ? loggingStarts : logged;
            var line = notation.line(logged, history.zone, history.message(i));
            history.line("var/log/messages", logged, line.replace("app[7]", "kernel"));
        }
    }

    static void kernel(
            HostLife history,
            Instant boot,
            Instant at,
            double drift,
            String message,
            Duration slept) {
        var awake = Duration.between(boot, at).minus(slept).toNanos();
        var counter = Notation.counter((long) (awake * drift));
        history.line("var/log/dmesg", at, counter + " " + message);
    }

    /// A logger writes within milliseconds, mostly.
    private static long delay(HostLife history) {
        return history.random.nextLong(history.random.nextInt(50) == 0 ? 2 * SECOND : SECOND / 200);
    }

    static void uptime(HostLife history) {
        var boot = history.anyTime();
        var times = history.life(boot.plusMillis(700), 30, Duration.ofMinutes(50));
        for (var i = 0; i < times.size(); i++) {
            kernel(history, boot, times.get(i), 1, history.message(i));
        }
        var collected = times.getLast().plusSeconds(60);
        date(history, collected);
        var read = collected.plusMillis(history.random.nextInt(5000));
        var seconds = Duration.between(boot, read).toMillis() / 1000.0;
        history.line("proc/uptime", null, String.format(Locale.ROOT, "%.2f 99.00", seconds));
        history.modified("proc/uptime", read);
        history.modified("sos_commands/general/date", collected);
    }

    static void wrap(HostLife history) {
        var boot = history.anyTime();
        var wrap = 4_294_967_296_000_000L;
        kernel(history, boot, boot.plusMillis(900), 1, Notation.clockSetting(boot.plusMillis(900)));
        var before = boot.plusNanos(wrap).minusSeconds(3000);
        for (var at : history.life(before, 60, Duration.ofMinutes(10))) {
            var counter = Duration.between(boot, at).toNanos() % wrap;
            history.line("var/log/dmesg", at, Notation.counter(counter) + " eth0: link is up");
        }
    }

    static void skew(HostLife history) {
        var behind = 1 + history.random.nextDouble() * 100;
        history.line(
                "sos_commands/chrony/chronyc_tracking",
                null,
                String.format(
                        Locale.ROOT,
                        """
                        Reference ID    : C0A80001 (ntp1.example.org)
                        Stratum         : 3
                        System time     : %.9f seconds slow of NTP time
                        Root delay      : 0.010000000 seconds
                        Root dispersion : 0.002000000 seconds
                        Leap status     : Normal\
                        """,
                        behind));
        var off = Duration.ofNanos((long) (behind * SECOND));
        var times = history.life(history.anyTime(), 30, Duration.ofMinutes(1));
        for (var i = 0; i < times.size(); i++) {
            var written = times.get(i).minus(off);
            history.line(
                    "var/log/messages",
                    times.get(i),
                    Notation.ISO.line(written, history.zone, history.message(i)));
        }
    }

    static void undated(HostLife history) {
        var times = history.life(history.anyTime(), 60, Duration.ofHours(5));
        List<String> chatter =
                List.of(
                        "main_channel_link: add main channel client",
                        "red_channel_client_disconnect: rcc=0x55");
        for (var i = 0; i < times.size(); i++) {
            var text =
                    i % 3 == 1
                            ? chatter.get(i % 2)
                            : Notation.QEMU.line(times.get(i), history.zone, history.message(i));
            history.line("var/log/libvirt/qemu/vm1.log", times.get(i), text);
        }
        history.modified("var/log/libvirt/qemu/vm1.log", times.getLast());
    }
}
