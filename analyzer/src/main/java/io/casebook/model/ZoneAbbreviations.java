package io.casebook.model;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the abbreviations that `date` prints can stand for. Some are used on several continents;
/// which one a host means, other evidence has to say. Source: the abbreviations of the IANA time
/// zone database that are in use now.
public final class ZoneAbbreviations {
    private static final Map<String, List<ZoneOffset>> OFFSETS =
            Map.<String, List<ZoneOffset>>ofEntries(
                    one("WET", 0),
                    one("WEST", 60),
                    several("BST", 60, 360),
                    one("CET", 60),
                    one("CEST", 120),
                    one("EET", 120),
                    one("EEST", 180),
                    several("MSK", 180, 240),
                    one("SAST", 120),
                    one("EAT", 180),
                    one("CAT", 120),
                    one("WAT", 60),
                    several("IST", 330, 120, 60),
                    one("IDT", 180),
                    one("PKT", 300),
                    one("WIB", 420),
                    one("WITA", 480),
                    one("WIT", 540),
                    several("CST", 480, -360, -300, 570, 630),
                    one("HKT", 480),
                    several("PST", -480, 480),
                    one("JST", 540),
                    one("KST", 540),
                    one("AWST", 480),
                    one("ACST", 570),
                    one("ACDT", 630),
                    one("AEST", 600),
                    one("AEDT", 660),
                    one("NZST", 720),
                    one("NZDT", 780),
                    one("NST", -210),
                    one("NDT", -150),
                    several("AST", -240, 180),
                    one("ADT", -180),
                    one("EST", -300),
                    one("EDT", -240),
                    several("CDT", -300, -240),
                    one("MST", -420),
                    one("MDT", -360),
                    one("PDT", -420),
                    one("AKST", -540),
                    one("AKDT", -480),
                    one("HST", -600));

    /// The abbreviations that can be one offset only, packed, in order, so that none is made a
    /// string to be looked up.
    private static final long[] CERTAIN =
            OFFSETS.entrySet().stream()
                    .filter(entry -> entry.getValue().size() == 1)
                    .mapToLong(entry -> packed(entry.getKey().getBytes(US_ASCII)))
                    .sorted()
                    .toArray();

    private static final int[] CERTAIN_SECONDS = certainSeconds();

    private ZoneAbbreviations() {}

    private static int[] certainSeconds() {
        var seconds = new int[CERTAIN.length];
        OFFSETS.forEach(
                (name, offsets) -> {
                    var at = Arrays.binarySearch(CERTAIN, packed(name.getBytes(US_ASCII)));
                    if (at >= 0) {
                        seconds[at] = offsets.getFirst().getTotalSeconds();
                    }
                });
        return seconds;
    }

    private static long packed(byte[] name) {
        return packed(name, 0, name.length);
    }

    private static long packed(byte[] bytes, int from, int to) {
        var packed = 0L;
        for (var i = from; i < to; i++) {
            packed = packed << 8 | bytes[i] & 0xff;
        }
        return packed;
    }

    /// The offset in seconds of the abbreviation `bytes[from, to)`, where it can only be one;
    /// `Integer.MIN_VALUE` for the others.
    public static int certainSeconds(byte[] bytes, int from, int to) {
        var at =
                to - from > Long.BYTES ? -1 : Arrays.binarySearch(CERTAIN, packed(bytes, from, to));
        return at < 0 ? Integer.MIN_VALUE : CERTAIN_SECONDS[at];
    }

    private static Map.Entry<String, List<ZoneOffset>> one(String name, int minutes) {
        return several(name, minutes);
    }

    private static Map.Entry<String, List<ZoneOffset>> several(String name, Integer... minutes) {
        return Map.entry(
                name,
                Stream.of(minutes).map(each -> ZoneOffset.ofTotalSeconds(each * 60)).toList());
    }

    /// The offsets that an abbreviation may stand for; none where it is not known.
    public static List<ZoneOffset> offsets(String abbreviation) {
        return OFFSETS.getOrDefault(abbreviation, List.of());
    }
}
