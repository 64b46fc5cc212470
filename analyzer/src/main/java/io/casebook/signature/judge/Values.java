package io.casebook.signature.judge;

import io.casebook.model.Crash;
import io.casebook.signature.language.Condition.Operand;
import io.casebook.signature.language.PlaceholderType;
import io.casebook.signature.language.Selection;
import io.casebook.signature.scan.CaptureReader;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// The values of entries: what a message captured (found again in its text, as the scan keeps only
/// where it hit), what a crash or a fact says.
final class Values {
    private final Ledger ledger;
    private final CaptureReader reader;
    private final Map<String, Map<String, PlaceholderType>> types = new HashMap<>();
    private final MessageReader messages = new MessageReader();
    private final Map<String, Selection> selections;
    private final Map<String, Integer> numbers;

    /// @param numbers of the message selections in the scanner
    Values(
            Ledger ledger,
            CaptureReader reader,
            Map<String, Selection> selections,
            Map<String, Integer> numbers) {
        this.ledger = ledger;
        this.reader = reader;
        this.selections = selections;
        this.numbers = numbers;
    }

    /// The names of what a selection captures.
    Set<String> captures(String selection) {
        return types(selection).keySet();
    }

    private Map<String, PlaceholderType> types(String selection) {
        return types.computeIfAbsent(selection, this::typesOf);
    }

    private Map<String, PlaceholderType> typesOf(String selection) {
        var found = selections.get(selection);
        return found == null ? Map.of() : found.captures();
    }

    /// Everything that an entry captures as a hit of a selection.
    Map<String, String> captures(String selection, int entry) {
        return switch (selections.get(selection)) {
            case Selection.Messages messages -> captures(messages, entry);
            case Selection.Crashes crashes -> captures(crashes, ledger.crash(entry));
            case Selection.Facts facts ->
                    facts.capture() == null
                            ? Map.of()
                            : Map.of(facts.capture(), ledger.fact(entry).value());
            case Selection.Findings findings ->
                    findings.hostAs() == null
                            ? Map.of()
                            : Map.of(findings.hostAs(), shortName(ledger.machine(entry)));
            case null -> Map.of();
        };
    }

    /// As other machines mostly call it.
    private static String shortName(String machine) {
        var dot = machine.indexOf('.');
        return dot > 0 ? machine.substring(0, dot) : machine;
    }

    private Map<String, String> captures(Selection.Messages selection, int entry) {
        messages.read(ledger.event(entry));
        return reader.read(number(selection), messages.bytes(), messages.from(), messages.to());
    }

    private int number(Selection.Messages selection) {
        return Objects.requireNonNull(numbers.get(selection.name()), selection.name());
    }

    private static Map<String, String> captures(Selection.Crashes crashes, Crash crash) {
        var captures = new TreeMap<String, String>();
        crashes.capture()
                .forEach((name, key) -> put(captures, name, CrashAttributes.value(crash, key)));
        put(
                captures,
                Selection.BUGCHECK_CODE,
                CrashAttributes.value(crash, Selection.BUGCHECK_CODE));
        return captures;
    }

    private static void put(Map<String, String> captures, String name, String value) {
        if (!value.isEmpty()) {
            captures.put(name, value);
        }
    }

    /// A capture, or the host, guest, hypervisor, process, boot or artifact of an entry; empty
    /// where there is none.
    String of(String name, int entry, Operand operand) {
        return switch (name) {
            case "host" -> ledger.hosts.name(ledger.host[entry]);
            case "guest" -> ledger.guests.name(ledger.guest[entry]);
            case "hypervisor" -> ledger.hosts.name(ledger.hypervisor[entry]);
            case "artifact" -> ledger.artifacts.name(ledger.artifact[entry]);
            case "process" -> ledger.process[entry] < 0 ? "" : Long.toString(ledger.process[entry]);
            case "boot" ->
                    ledger.boot[entry] < 0 ? "" : ledger.host[entry] + "/" + ledger.boot[entry];
            default -> capture(name, entry, operand);
        };
    }

    private String capture(String name, int entry, Operand operand) {
        for (var selection : operand.selections()) {
            if (fits(selection, entry)) {
                var value = capture(selection, entry, name);
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return "";
    }

    private String capture(String selection, int entry, String name) {
        if (selections.get(selection) instanceof Selection.Messages of) {
            messages.read(ledger.event(entry));
            return reader.read(number(of), messages.bytes(), messages.from(), messages.to(), name);
        }
        return captures(selection, entry).getOrDefault(name, "");
    }

    /// Whether an entry is of the kind that a selection sees.
    private boolean fits(String selection, int entry) {
        return switch (selections.get(selection)) {
            case Selection.Messages _ -> !ledger.isFact(entry) && !ledger.isCrash(entry);
            case Selection.Crashes _ -> ledger.isCrash(entry);
            case Selection.Facts _ -> ledger.isFact(entry);
            case Selection.Findings _ -> true;
            case null -> false;
        };
    }

    /// A capture as a number where its type gives a unit (`{took:milliseconds}` in nanoseconds),
    /// else as it stands.
    String comparable(String name, int entry, Operand operand) {
        var value = capture(name, entry, operand);
        for (var selection : operand.selections()) {
            var type = types(selection).get(name);
            if (type != null && !value.isEmpty()) {
                return type.scaled(value);
            }
        }
        return value;
    }
}
