package io.casebook.timeline;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the abbreviations that `date` prints can stand for. Some are used on several continents;
/// which one a host means, other evidence has to say. Source: the abbreviations of the IANA time
/// zone database that are in use now.
final class ZoneAbbreviations {
    private static final Map<String, List<ZoneOffset>> OFFSETS =
            Map.<String, List<ZoneOffset>>ofEntries(
                    one("WET", 0),
                    one("WEST", 60),
                    several("BST", 60, 360),
                    one("CET", 60),
                    one("CEST", 120),
                    one("EET", 120),
                    one("EEST", 180),
                    one("MSK", 180),
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
                    several("CST", 480, -360, -300),
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
                    one("AST", -240),
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

    private ZoneAbbreviations() {}

    private static Map.Entry<String, List<ZoneOffset>> one(String name, int minutes) {
        return several(name, minutes);
    }

    private static Map.Entry<String, List<ZoneOffset>> several(String name, Integer... minutes) {
        return Map.entry(
                name,
                Stream.of(minutes).map(each -> ZoneOffset.ofTotalSeconds(each * 60)).toList());
    }

    /// The offsets that an abbreviation may stand for; none where it is not known.
    static List<ZoneOffset> offsets(String abbreviation) {
        return OFFSETS.getOrDefault(abbreviation, List.of());
    }
}
