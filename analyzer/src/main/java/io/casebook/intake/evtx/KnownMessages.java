package io.casebook.intake.evtx;

import io.casebook.intake.evtx.EventFields.Named;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What Windows says of well-known events, from the table `messages.txt`: provider, number and
/// wording, between them a tab. Several providers are separated by a bar. Of several wordings the
/// first is taken whose places can all be filled.
final class KnownMessages {
    private static final String TABLE = "messages.txt";
    private static final int LONGEST_IN_MESSAGE = 512;

    private final Map<String, List<Wording>> wordings;

    private KnownMessages(Map<String, List<Wording>> wordings) {
        this.wordings = wordings;
    }

    static KnownMessages load() {
        try (var table = KnownMessages.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("no " + TABLE);
            }
            return of(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KnownMessages of(String table) {
        var wordings = new HashMap<String, List<Wording>>();
        for (var line : table.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line.split("\t", 3), wordings);
            }
        }
        return new KnownMessages(wordings);
    }

    private static void add(String[] columns, Map<String, List<Wording>> wordings) {
        for (var provider : columns[0].split("\\|", -1)) {
            wordings.computeIfAbsent(key(provider, columns[1]), _ -> new ArrayList<>())
                    .add(Wording.of(columns[2].replace("\\n", "\n")));
        }
    }

    private static String key(String provider, String id) {
        return provider.toLowerCase(Locale.ROOT) + " " + id;
    }

    /// The message of an event with its data.
    String of(String provider, String id, List<Named> data) {
        for (var wording : wordings.getOrDefault(key(provider, id), List.of())) {
            var filled = wording.filledWith(data);
            if (filled != null) {
                var others = told(wording.unused(data));
                return others.isEmpty() ? filled : filled + " [" + others + "]";
            }
        }
        var start = (provider.isEmpty() ? "event" : provider) + " " + (id.isEmpty() ? "?" : id);
        var all = told(data);
        return all.isEmpty() ? start : start + ": " + all;
    }

    private static String told(List<Named> data) {
        var told = new ArrayList<String>();
        for (var one : data) {
            var value = one.value().strip();
            var shown =
                    value.length() > LONGEST_IN_MESSAGE
                            ? value.substring(0, LONGEST_IN_MESSAGE) + "..."
                            : value;
            if (!value.isEmpty()) {
                told.add(one.name().isEmpty() ? shown : one.name() + "=" + shown);
            }
        }
        return String.join(", ", told);
    }
}
