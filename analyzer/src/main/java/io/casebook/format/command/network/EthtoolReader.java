package io.casebook.format.command.network;

import io.casebook.format.command.Amounts;
import io.casebook.format.command.Labelled;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.regex.Pattern;

/// What `ethtool`, `ethtool -i` and `ethtool -S` print (ethtool.c). Of the counters those of
/// losses and errors are told, when they are not zero. Which device it is the heading of its
/// settings tells, else only the name of the file.
final class EthtoolReader implements OutputReader {
    private static final Map<String, String> KEYS =
            Map.of(
                    "driver", "driver",
                    "version", "driver.version",
                    "firmware-version", "firmware",
                    "bus-info", "bus",
                    "Speed", "speed",
                    "Duplex", "duplex",
                    "Link detected", "link");
    private static final Pattern CALL =
            Pattern.compile(
                    "ethtool(?:_--?[a-zA-Z][a-z-]{0,30})?_(\\w[\\w.@:-]{0,39}?)(?:\\.(?:txt|log|out))?");
    private static final Pattern SETTINGS = Pattern.compile("Settings for ([\\w.@:-]{1,40}):");
    private static final Pattern TELLING =
            Pattern.compile(
                    "NIC statistics:|Settings for [\\w.@:-]{1,40}:|supports-[a-z-]{1,30}:"
                            + " (?:yes|no)|firmware-version:.*|expansion-rom-version:.*");
    private static final Pattern TROUBLE =
            Pattern.compile(
                    "err|drop|discard|miss|crc|fifo|overrun|no_buf|no_dma|timeout|reset|collision",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SPEED = Pattern.compile("(\\d{1,9})Mb/s");
    private static final long MEGA = 1_000_000;
    private static final Pattern COUNTER = Pattern.compile("[\\w\\[\\]. -]{1,60}");

    private final String called;
    private String device;

    /// @param path of the file, whose name ends with the arguments of the command
    EthtoolReader(String path) {
        var call = CALL.matcher(path.substring(path.lastIndexOf('/') + 1));
        called = call.matches() ? call.group(1) : "";
        device = called;
    }

    @Override
    public LineWeight read(String line, Statements statements) {
        if (!isIndented(line)) {
            var settings = SETTINGS.matcher(line);
            device = settings.matches() ? settings.group(1) : called;
        }
        if (TELLING.matcher(line).matches()) {
            state(Labelled.of(line), statements);
            return LineWeight.TELLING;
        }
        var labelled = Labelled.of(line);
        if (labelled == null) {
            return isIndented(line) ? LineWeight.FITTING : LineWeight.OTHER;
        }
        state(labelled, statements);
        return isIndented(line) || KEYS.containsKey(labelled.label())
                ? LineWeight.FITTING
                : LineWeight.OTHER;
    }

    private static boolean isIndented(String line) {
        return line.charAt(0) == ' ' || line.charAt(0) == '\t';
    }

    private void state(@Nullable Labelled line, Statements statements) {
        if (line == null) {
            return;
        }
        var key = KEYS.get(line.label());
        var count = Amounts.number(line.value());
        if (key != null) {
            addText(key, line.value(), statements);
        } else if (count != null
                && count > 0
                && COUNTER.matcher(line.label()).matches()
                && TROUBLE.matcher(line.label()).find()) {
            statements.host(key("counter." + line.label().replace(' ', '_')), count, "");
        }
    }

    /// A speed in bits a second; `Unknown!` where there is no link.
    private void addText(String key, String value, Statements statements) {
        var speed = SPEED.matcher(value);
        if (!key.equals("speed")) {
            statements.host(key(key), value);
        } else if (speed.matches()) {
            statements.host(key(key), Amounts.scaled(speed.group(1), MEGA), "bits/s");
        }
    }

    /// `network.device.eth0.speed`, or `network.speed` of a device that nothing names.
    private String key(String what) {
        return (device.isEmpty() ? "network." : "network.device." + device + '.') + what;
    }
}
