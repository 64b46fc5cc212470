package io.casebook.cli;

import io.casebook.app.StatedTimes;
import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What the user says about times, as options. Those of a host are written `HOST=VALUE`.
final class TimeOptions {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    @Option(
            names = "--zone",
            paramLabel = "[HOST=]ZONE",
            description =
                    "Zone of times written without one, such as Europe/Berlin or +08:00; of all"
                            + " hosts, or of one. May be repeated.")
    private List<String> zones = List.of();

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description = "Year of the last line of logs written without one.")
    private @Nullable Integer year;

    @Option(
            names = "--boot",
            paramLabel = "HOST=TIME",
            description =
                    "When a host started for the last time, such as"
                            + " web1=2017-03-26T09:59:41+08:00; UTC unless a zone is written."
                            + " May be repeated.")
    private List<String> boots = List.of();

    @Option(
            names = "--skew",
            paramLabel = "HOST=DURATION",
            description =
                    "By how much a host's clock is ahead, such as web1=12.4s; web1=-500ms if it is"
                            + " behind. May be repeated.")
    private List<String> skews = List.of();

    /// What they say.
    StatedTimes stated() throws UserError {
        var byHost = new HashMap<String, ZoneId>();
        ZoneId all = null;
        for (var written : zones) {
            var host = written.indexOf('=');
            if (host >= 0) {
                put(byHost, "--zone", written, zone(written, written.substring(host + 1)));
            } else if (all == null) {
                all = zone(written, written);
            } else {
                throw error("--zone is given twice for all hosts; write --zone HOST=ZONE for one");
            }
        }
        return new StatedTimes(all, Map.copyOf(byHost), checkedYear(), boots(), skews());
    }

    private static ZoneId zone(String written, String zone) throws UserError {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw error(
                    "--zone "
                            + written
                            + " is no zone; write it like Europe/Berlin or +08:00, or"
                            + " like web1=Europe/Berlin");
        }
    }

    private OptionalInt checkedYear() throws UserError {
        if (year == null) {
            return OptionalInt.empty();
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw error("--year " + year + " is no year of a log; write it like 2017");
        }
        return OptionalInt.of(year);
    }

    private Map<String, Instant> boots() throws UserError {
        var byHost = new HashMap<String, Instant>();
        for (var written : boots) {
            put(byHost, "--boot", written, boot(written));
        }
        return Map.copyOf(byHost);
    }

    private static Instant boot(String written) throws UserError {
        var time = time(written);
        var year = time.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw noBoot(written);
        }
        return time;
    }

    private static Instant time(String written) throws UserError {
        try {
            return UtcTime.instant(TimeArgument.nanos(value(written), false));
        } catch (UserError _) {
            throw noBoot(written);
        }
    }

    private static UserError noBoot(String written) {
        return error(
                "--boot "
                        + written
                        + " is no time of a host; write it like web1=2017-03-26T09:59:41+08:00");
    }

    private Map<String, Duration> skews() throws UserError {
        var byHost = new HashMap<String, Duration>();
        for (var written : skews) {
            var skew = DurationArgument.read(value(written));
            if (skew.isEmpty()) {
                throw error(
                        "--skew "
                                + written
                                + " is no duration of a host; write it like web1=12.4s,"
                                + " web1=-500ms or web1=PT12.4S");
            }
            put(byHost, "--skew", written, skew.get());
        }
        return Map.copyOf(byHost);
    }

    private static String value(String written) {
        return written.substring(written.indexOf('=') + 1);
    }

    private static <V> void put(Map<String, V> byHost, String option, String written, V value)
            throws UserError {
        var host = written.substring(0, Math.max(0, written.indexOf('='))).strip();
        if (host.isEmpty()) {
            throw error(option + " " + written + " names no host; write HOST= before the value");
        }
        if (byHost.put(host, value) != null) {
            throw error(option + " is given twice for host " + host + "; give it once");
        }
    }

    private static UserError error(String message) {
        return new UserError(ExitStatus.USAGE, Terminal.visible(message));
    }
}
