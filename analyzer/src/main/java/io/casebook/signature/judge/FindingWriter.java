package io.casebook.signature.judge;

import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.Finding;
import io.casebook.model.UtcTime;
import io.casebook.signature.language.Explanation;
import io.casebook.signature.language.Signature;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;

/// Writes the finding of a signature that holds.
final class FindingWriter {
    /// Of each selection so many hits are shown; all are counted.
    private static final int MINUTE_MILLIS = 60_000;
    private static final int HOUR_MILLIS = 3_600_000;
    private static final int MOST_EVIDENCE = 20;

    /// Bytes of one piece of evidence that are shown.
    private static final int LONGEST_EVIDENCE = 4096;

    private static final int SECONDS = 0;

    private final Ledger ledger;
    private final Values values;

    FindingWriter(Ledger ledger, Values values) {
        this.ledger = ledger;
        this.values = values;
    }

    Finding write(Signature signature, Outcome.Holds holds, Weight weight) {
        var captures = new CaptureSummary(ledger, values, holds);
        var counted = holds.counted().length > 0 ? holds.counted() : holds.all();
        return new Finding(
                signature.id(),
                signature.title(),
                signature.category(),
                signature.severity(),
                signature.role(),
                weight.confidence(),
                counted.length,
                first(counted),
                last(counted),
                names(holds, ledger::machine),
                explanation(signature, holds, captures, counted),
                signature.cause(),
                signature.remedy(),
                signature.references(),
                captures.written(),
                captures.decoded(signature.decode()),
                weight.reasons(),
                evidence(holds.and(weight.grounds(), false)));
    }

    private long first(int[] counted) {
        return Arrays.stream(counted)
                .filter(ledger::dated)
                .mapToLong(entry -> ledger.nanos[entry])
                .min()
                .orElse(EventChunk.UNDATED);
    }

    private long last(int[] counted) {
        return Arrays.stream(counted)
                .mapToLong(entry -> ledger.nanos[entry])
                .max()
                .orElse(EventChunk.UNDATED);
    }

    private List<String> names(Outcome.Holds holds, IntFunction<String> name) {
        var names = new LinkedHashSet<String>();
        Arrays.stream(holds.all()).mapToObj(name).forEach(names::add);
        names.remove("");
        return List.copyOf(names);
    }

    private String explanation(
            Signature signature, Outcome.Holds holds, CaptureSummary captures, int[] counted) {
        var text = new StringBuilder();
        for (var piece : signature.explain().pieces()) {
            text.append(
                    switch (piece) {
                        case Explanation.Words(var words) -> words;
                        case Explanation.Name name ->
                                value(name, signature, holds, captures, counted);
                    });
        }
        limits(signature, holds).forEach(sentence -> text.append(' ').append(sentence));
        return text.toString();
    }

    private String value(
            Explanation.Name name,
            Signature signature,
            Outcome.Holds holds,
            CaptureSummary captures,
            int[] counted) {
        return switch (name.name()) {
            case "guest" ->
                    known(names(holds, e -> ledger.guests.name(ledger.guest[e])), "the guest");
            case "host" -> known(names(holds, e -> ledger.hosts.name(ledger.host[e])), "the host");
            case "hosts" -> known(names(holds, ledger::machine), "the machine");
            case "count" -> Integer.toString(counted.length);
            case "times" -> times(counted.length);
            case "when" -> when(first(counted), last(counted)) + vagueness(counted);
            case "first" -> time(first(counted));
            case "last" -> time(last(counted));
            default -> captured(name, signature, captures);
        };
    }

    private static String captured(
            Explanation.Name name, Signature signature, CaptureSummary captures) {
        var decoder = name.decoder() == null ? signature.decode().get(name.name()) : name.decoder();
        var value =
                decoder == null
                        ? captures.capture(name.name())
                        : captures.decoded(name.name(), decoder);
        return value.isEmpty() ? "(not written)" : value;
    }

    private static String known(List<String> names, String otherwise) {
        return names.isEmpty() ? otherwise : String.join(", ", names);
    }

    private static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }

    private static String when(long first, long last) {
        if (first == EventChunk.UNDATED) {
            return "at an unknown time";
        }
        return first == last
                ? "at " + time(first)
                : "between " + time(first) + " and " + time(last);
    }

    /// Says so where the times are known to no minute, as of lines that carry none.
    private String vagueness(int[] entries) {
        var millis =
                Arrays.stream(entries)
                        .filter(ledger::dated)
                        .map(entry -> ledger.uncertaintyMillis[entry])
                        .max()
                        .orElse(0);
        if (millis < MINUTE_MILLIS) {
            return "";
        }
        if (millis == Integer.MAX_VALUE) { // all that the column holds
            return " (± more than 24 d)";
        }
        return millis < HOUR_MILLIS
                ? " (± " + Math.ceilDiv(millis, MINUTE_MILLIS) + " min)"
                : " (± " + Math.ceilDiv(millis, HOUR_MILLIS) + " h)";
    }

    private static String time(long nanos) {
        return nanos == EventChunk.UNDATED ? "an unknown time" : UtcTime.format(nanos, SECONDS);
    }

    private static List<String> limits(Signature signature, Outcome.Holds holds) {
        return signature.limits().entrySet().stream()
                .filter(limit -> holds.entries().containsKey(limit.getKey()))
                .map(
                        limit ->
                                "The writer tells of '"
                                        + limit.getKey()
                                        + "' "
                                        + limit.getValue()
                                        + ", so its count is a lower bound and silence"
                                        + " afterwards proves nothing.")
                .toList();
    }

    private List<Evidence> evidence(Outcome.Holds holds) {
        var shown = IntSets.EMPTY;
        for (var entries : holds.entries().values()) {
            shown = IntSets.union(shown, Ends.of(entries, MOST_EVIDENCE));
        }
        return Arrays.stream(shown).mapToObj(this::evidence).toList();
    }

    private Evidence evidence(int entry) {
        if (ledger.isCrash(entry) || ledger.isFact(entry)) {
            return ledger.evidence(entry);
        }
        var event = ledger.event(entry);
        var span = event.span();
        var length = Math.min(span.length(), LONGEST_EVIDENCE);
        return new Evidence(span, event.table().text().string(span.offset(), length));
    }
}
