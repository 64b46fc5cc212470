package io.casebook.format.windows;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Lines by which events are known.
final class Marks {
    private static final Pattern NUMBER = Pattern.compile("Event ?\\[[0-9]{1,9}]:?\\s*");
    private static final Pattern KEY =
            Pattern.compile("([A-Z][A-Za-z]{0,30}(?: [A-Z][A-Za-z]{0,30})?) *:(?: .*)?");
    private static final int MOST_KEYS = 40;

    /// What each event in a list says of itself, in one of the programs' words.
    private static final List<Set<String>> LISTS =
            List.of(
                    Set.of("log name", "source", "date", "event id"),
                    Set.of("timecreated", "id", "message"),
                    Set.of("timegenerated", "entrytype", "message"));

    private Marks() {}

    static boolean isNumbered(List<String> lines) {
        for (var i = 0; i + 1 < lines.size(); i++) {
            if (NUMBER.matcher(lines.get(i)).matches()
                    && lines.get(i + 1).startsWith("  Log Name:")) {
                return true;
            }
        }
        return false;
    }

    /// The list whose first key stands before all that each event has to say.
    static Notation listed(List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var key = KEY.matcher(lines.get(i));
            if (key.matches() && isKnown(key.group(1)) && isList(lines.subList(i, lines.size()))) {
                return new Notation.Listed(key.group(1));
            }
        }
        return new Notation.Unknown();
    }

    private static boolean isKnown(String key) {
        return Property.ofLabel(key.toLowerCase(Locale.ROOT)) != null;
    }

    private static boolean isList(List<String> lines) {
        var keys = new HashSet<String>();
        for (var line : lines.subList(0, Math.min(MOST_KEYS, lines.size()))) {
            var key = KEY.matcher(line);
            if (key.matches()) {
                keys.add(key.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return LISTS.stream().anyMatch(keys::containsAll);
    }
}
