package io.casebook.report;

import io.casebook.model.EventChunk;
import io.casebook.model.Finding;
import io.casebook.model.Incident;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers, times and names as a person reads them; all in UTC and independent of the locale.
public final class Wording {
    private static final int LONGEST_TITLE = 300;
    private static final long SECOND = 1_000_000_000L;
    private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private Wording() {}

    /// The time for programs, with no more digits than it needs; empty where there is none.
    public static String rfc3339(long nanos) {
        return nanos == EventChunk.UNDATED ? "" : UtcTime.format(nanos, JsonOut.digits(nanos));
    }

    /// The time for people: `2017-03-15 06:03:08.894`; `undated` where there is none.
    public static String time(long nanos) {
        return nanos == EventChunk.UNDATED ? "undated" : spaced(rfc3339(nanos));
    }

    /// The time of an event for people, with the digits that are known.
    public static String time(long nanos, int digits) {
        return nanos == EventChunk.UNDATED ? "undated" : spaced(UtcTime.format(nanos, digits));
    }

    /// The time of what may be off by some milliseconds, with no digits that mean nothing then.
    static String doubtful(long nanos, long uncertaintyMillis) {
        var needed = JsonOut.digits(nanos);
        return time(nanos, Math.min(needed, digits(uncertaintyMillis)));
    }

    private static int digits(long uncertaintyMillis) {
        if (uncertaintyMillis <= 0) {
            return 9;
        }
        return uncertaintyMillis < 500 ? 3 : 0;
    }

    private static String spaced(String rfc3339) {
        return rfc3339.replace('T', ' ').replace("Z", "");
    }

    /// How far apart two points are, in the two largest units: `3 d 4 h`, `12 min 5 s`, `850 ms`.
    public static String span(long from, long to) {
        if (from == EventChunk.UNDATED || to == EventChunk.UNDATED) {
            return "";
        }
        return duration(to - from);
    }

    /// A length of time in the two largest units.
    public static String duration(long nanos) {
        var seconds = nanos / SECOND;
        if (seconds >= 86_400) {
            return two(seconds, 86_400, "d", 3600, "h");
        }
        if (seconds >= 3600) {
            return two(seconds, 3600, "h", 60, "min");
        }
        if (seconds >= 60) {
            return two(seconds, 60, "min", 1, "s");
        }
        return seconds > 0 ? seconds + " s" : nanos / 1_000_000 + " ms";
    }

    private static String two(long seconds, long large, String name, long small, String smaller) {
        var rest = seconds % large / small;
        return seconds / large + " " + name + (rest == 0 ? "" : " " + rest + " " + smaller);
    }

    /// Milliseconds of doubt: `± 1 s`, or empty where there is none to speak of. More than an `int`
    /// holds is kept as its greatest value.
    public static String uncertainty(long millis) {
        if (millis >= Integer.MAX_VALUE) {
            return "± more than 24 d";
        }
        return millis <= 0 ? "" : "± " + duration(millis * 1_000_000L);
    }

    /// What a reader must know about a time that is not written in full; empty where it is.
    public static String doubt(TimeBasis basis, long uncertaintyMillis) {
        var doubt = uncertainty(uncertaintyMillis);
        if (basis == TimeBasis.EXPLICIT || basis == TimeBasis.NONE) {
            return doubt;
        }
        return doubt.isEmpty() ? basis.label() : basis.label() + " " + doubt;
    }

    /// A count with its thousands parted by commas.
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// A count with the right form of its noun: `1 event`, `12,345 events`.
    public static String count(long count, String noun) {
        return count(count) + " " + (count == 1 ? noun : noun + "s");
    }

    /// A size in binary units: `1.4 MiB`.
    public static String bytes(long bytes) {
        var unit = 0;
        var size = (double) bytes;
        while (size >= 1024 && unit < BYTE_UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        var form = unit == 0 || size >= 100 ? "%.0f %s" : "%.1f %s";
        return String.format(Locale.ROOT, form, size, BYTE_UNITS[unit]);
    }

    /// A number with its unit, as short as it can be read: `0.25`, `37.5 %`, `1.4 MiB/s`.
    static String quantity(double value, String unit) {
        if (unit.startsWith("bytes") && value >= 1024) {
            return bytes(Math.round(value)) + unit.substring("bytes".length());
        }
        var number =
                value >= 100 || value == Math.rint(value)
                        ? count(Math.round(value))
                        : BigDecimal.valueOf(value)
                                .round(new MathContext(3))
                                .stripTrailingZeros()
                                .toPlainString();
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /// How much of the text is harmless noise: `1,204 harmless messages, 38.6 per MB of text`.
    public static String noise(Incident incident) {
        return count(incident.noiseMessages(), "harmless message")
                + ", "
                + quantity(incident.noisePerMegabyte(), "per MB")
                + " of text";
    }

    /// A part of a whole in per cent; never rounded to 0 or 100 when it is neither.
    public static String share(long part, long whole) {
        if (part == 0 || whole == 0) {
            return "0 %";
        }
        var share = 100.0 * part / whole;
        if (share < 0.01) {
            return "< 0.01 %";
        }
        var text = String.format(Locale.ROOT, share < 10 ? "%.2f %%" : "%.0f %%", share);
        return text.startsWith("100") && part < whole ? "> 99 %" : text;
    }

    /// The name of a machine, in words where it has none.
    static String host(String name) {
        return name.isEmpty() ? "unknown host" : name;
    }

    /// A text with at most so many characters, its cut marked.
    static String cut(String text, int longest) {
        var quote = Quote.of("", text, longest);
        return quote.cut().isEmpty() ? text : quote.text() + " " + quote.cut();
    }

    /// A long identifier by its first characters.
    public static String shortened(String identifier) {
        return identifier.length() <= 16 ? identifier : identifier.substring(0, 12) + "\u2026";
    }

    /// The head of a name that is too long for a label.
    static String ellipsis(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest - 1) + "\u2026";
    }

    /// The tail of a path that is too long for a label.
    static String tail(String path, int longest) {
        var length = path.length();
        return length <= longest ? path : "\u2026" + path.substring(length - longest + 1);
    }

    /// A score from 0 to 1 with two digits.
    public static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    /// What happened, in one line; never empty.
    static String title(Incident incident) {
        var title = incident.title().strip();
        return title.isEmpty() ? "Nothing recognised" : cut(title, LONGEST_TITLE);
    }

    /// The name of a role in reports.
    public static String role(Finding.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// A weight with its sign: `+2`, `−1`.
    public static String weight(int weight) {
        return weight < 0 ? "\u2212" + -(long) weight : "+" + weight;
    }
}
