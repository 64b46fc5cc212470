package io.casebook.report;

import gg.jte.Content;

import io.casebook.model.Incident;
import io.casebook.model.MemoryKill;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A task that a kernel killed for lack of memory, as the page shows it.
///
/// @param facts what else the kernel said, by name
/// @param picture who used the memory; null where no table was written
/// @param description the picture in words
public record MemoryKillView(
        MemoryKill kill,
        String where,
        List<Map.Entry<String, String>> facts,
        Capped<MemoryKill.User> users,
        @Nullable Content picture,
        String description,
        Quote text) {
    private static final int MOST_USERS = 15;
    private static final int MOST_BARS = 8;
    private static final int LONGEST_TEXT = 6000;

    static MemoryKillView of(MemoryKill kill) {
        var largest = Capped.of(kill.users(), MOST_BARS);
        return new MemoryKillView(
                kill,
                Quote.where(kill.evidence().span()),
                facts(kill),
                Capped.of(kill.users(), MOST_USERS),
                kill.users().isEmpty() ? null : picture(largest),
                description(largest),
                Quote.of(kill.evidence(), LONGEST_TEXT));
    }

    private static Content picture(Capped<MemoryKill.User> largest) {
        var bars = largest.map(it -> new Incident.Count(name(it), it.residentBytes()));
        var picture = ProcessBars.bars(bars, Wording::bytes);
        return out -> out.writeContent(picture);
    }

    private static String name(MemoryKill.User user) {
        return user.name() + " " + user.pid();
    }

    private static String description(Capped<MemoryKill.User> largest) {
        return largest.shown().stream()
                .map(it -> name(it) + " " + Wording.bytes(it.residentBytes()))
                .collect(Collectors.joining(", ", "Memory by task: ", "."));
    }

    private static List<Map.Entry<String, String>> facts(MemoryKill kill) {
        var facts = new ArrayList<Map.Entry<String, String>>();
        add(facts, "Asked by", kill.invoker());
        add(facts, "Order", kill.order() == null ? null : kill.order().toString());
        add(facts, "Request", kill.flags());
        add(facts, "Limit of the control group", bytes(kill.limitBytes()));
        add(facts, "Memory of the machine", bytes(kill.ramBytes()));
        add(facts, "Swap", bytes(kill.swapBytes()));
        add(facts, "Free swap", bytes(kill.swapFreeBytes()));
        return List.copyOf(facts);
    }

    private static void add(
            List<Map.Entry<String, String>> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(Map.entry(name, value));
        }
    }

    private static @Nullable String bytes(@Nullable Long bytes) {
        return bytes == null ? null : Wording.bytes(bytes);
    }
}
