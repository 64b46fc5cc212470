package io.casebook.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How programs write the time of a line; each cuts what it does not write.
enum Notation {
    /// Syslog daemons, RFC 3164; journalctl `-o short` writes the same.
    RFC_3164("MMM ppd HH:mm:ss", false, "%s web1 app[7]: %s"),
    /// rsyslog, RSYSLOG_FileFormat.
    ISO("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", false, "%s web1 app[7]: %s"),
    /// RFC 5424.
    RFC_5424("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", false, "<13>1 %s web1 app 7 - - %s"),
    /// Syslog with the year in front.
    YEAR_FIRST("uuuu MMM ppd HH:mm:ss", false, "%s web1 app[7]: %s"),
    /// journalctl.
    SHORT_ISO("uuuu-MM-dd'T'HH:mm:ssxx", false, "%s web1 app[7]: %s"),
    /// journalctl, here with `--utc`.
    SHORT_FULL("EEE uuuu-MM-dd HH:mm:ss 'UTC'", true, "%s web1 app[7]: %s"),
    /// dmesg -T of util-linux.
    DMESG_CTIME("EEE MMM ppd HH:mm:ss uuuu", false, "[%s] %s"),
    /// dmesg --time-format iso of util-linux.
    DMESG_ISO("uuuu-MM-dd'T'HH:mm:ss,SSSSSSxxx", false, "%s %s"),
    /// libvirtd, virtime.c.
    LIBVIRTD(
            "uuuu-MM-dd HH:mm:ss.SSS'+0000'",
            true,
            "%s: 4121: warning : qemuDomainObjTaint:2223 : %s"),
    /// QEMU's log of a guest with `-msg timestamp=on`.
    QEMU("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", true, "%s qemu-kvm: %s");

    private final DateTimeFormatter time;
    private final boolean utc;
    private final String line;

    Notation(String time, boolean utc, String line) {
        this.time = DateTimeFormatter.ofPattern(time, Locale.ROOT);
        this.utc = utc;
        this.line = line;
    }

    String line(Instant at, ZoneId zone, String message) {
        var local = ZonedDateTime.ofInstant(at, utc ? ZoneOffset.UTC : zone);
        return line.formatted(time.format(local), message);
    }

    /// The kernel's counter, as printk.c writes it.
    static String counter(long nanos) {
        var micros = Math.floorDiv(nanos, 1000L);
        return "[%5d.%06d]".formatted(micros / 1_000_000, micros % 1_000_000);
    }

    /// What rtc class.c says of the hardware clock.
    static String clockSetting(Instant at) {
        var utc = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
        return "rtc_cmos 00:00: setting system clock to %s UTC (%d)"
                .formatted(utc.format(at.atOffset(ZoneOffset.UTC)), at.getEpochSecond());
    }
}
