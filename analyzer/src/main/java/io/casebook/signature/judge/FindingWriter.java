package io.casebook.signature.judge;

import io.casebook.model.Evidence;
import io.casebook.model.Finding;
import io.casebook.signature.language.Explanation;
import io.casebook.signature.language.Signature;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;

/// Writes the finding of a signature that holds.
final class FindingWriter {
    /// Of each selection so many hits are shown; all are counted.
    private static final int MOST_EVIDENCE = 20;

    /// Bytes of one piece of evidence that are shown.
    private static final int LONGEST_EVIDENCE = 4096;

    private final Ledger ledger;
    private final Values values;

    FindingWriter(Ledger ledger, Values values) {
        this.ledger = ledger;
        this.values = values;
    }

    Finding write(Signature signature, Outcome.Holds holds, Weight weight) {
        var shown = holds.and(weight.grounds(), false);
        var captures = new CaptureSummary(ledger, values, shown);
        var all = holds.all();
        var leading = holds.counted();
        var counted = Counted.of(ledger, leading.length > 0 ? leading : all);
        return new Finding(
                signature.id(),
                signature.title(),
                signature.category(),
                signature.severity(),
                signature.role(),
                weight.confidence(),
                counted.count(),
                counted.first(),
                counted.last(),
                names(all, ledger::machine),
                explanation(signature, holds, captures, counted),
                signature.cause(),
                signature.remedy(),
                signature.references(),
                captures.written(),
                captures.decoded(signature.decode()),
                weight.reasons(),
                evidence(shown),
                List.of(),
                signature.pack());
    }

    private static List<String> names(int[] entries, IntFunction<String> name) {
        var names = new LinkedHashSet<String>();
        var before = "";
        for (var entry : entries) { // neighbours are mostly of one machine
            var here = name.apply(entry);
            if (!here.equals(before)) {
                names.add(here);
                before = here;
            }
        }
        names.remove("");
        return List.copyOf(names);
    }

    private String explanation(
            Signature signature, Outcome.Holds holds, CaptureSummary captures, Counted counted) {
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
            Counted counted) {
        return switch (name.name()) {
            case "guest" -> known(holds, e -> ledger.guests.name(ledger.guest[e]), "the guest");
            case "host" -> known(holds, e -> ledger.hosts.name(ledger.host[e]), "the host");
            case "hosts" ->
                    known(
                            holds,
                            ledger::machine,
                            mayBeSeveral(holds) ? "one or more unknown machines" : "the machine");
            case "count" -> Integer.toString(counted.count());
            case "times" -> counted.times();
            case "when" -> counted.when();
            case "first" -> Counted.time(counted.first());
            case "last" -> Counted.time(counted.last());
            default -> captured(name, signature, captures);
        };
    }

    /// Whether what nobody names stands in several artifacts, which may be of several machines.
    private boolean mayBeSeveral(Outcome.Holds holds) {
        return Arrays.stream(holds.all())
                        .map(entry -> ledger.host[entry])
                        .filter(host -> host >= 0)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
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

    private static String known(Outcome.Holds holds, IntFunction<String> name, String otherwise) {
        var names = names(holds.all(), name);
        return names.isEmpty() ? otherwise : String.join(", ", names);
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
