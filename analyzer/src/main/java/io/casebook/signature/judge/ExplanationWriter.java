package io.casebook.signature.judge;

import io.casebook.signature.language.Explanation;
import io.casebook.signature.language.Explanation.Piece;
import io.casebook.signature.language.Signature;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Says what happened, with what was found in place of the names.
final class ExplanationWriter {
    private final Ledger ledger;
    private final Signature signature;
    private final Outcome.Holds holds;
    private final int[] all;
    private final CaptureSummary captures;
    private final Counted counted;

    ExplanationWriter(
            Ledger ledger,
            Signature signature,
            Outcome.Holds holds,
            CaptureSummary captures,
            Counted counted) {
        this.ledger = ledger;
        this.signature = signature;
        this.holds = holds;
        all = holds.all();
        this.captures = captures;
        this.counted = counted;
    }

    String text() {
        var text = new StringBuilder();
        signature.explain().pieces().forEach(piece -> append(piece, text));
        limits().forEach(sentence -> text.append(' ').append(sentence));
        return text.toString();
    }

    private void append(Piece piece, StringBuilder text) {
        switch (piece) {
            case Explanation.Words(var words) -> text.append(words);
            case Explanation.Name name -> text.append(value(name));
            case Explanation.Where(var pieces) -> {
                if (pieces.stream().allMatch(this::isWritten)) {
                    pieces.forEach(inner -> append(inner, text));
                }
            }
        }
    }

    private boolean isWritten(Piece piece) {
        return !(piece instanceof Explanation.Name(var name, _))
                || Explanation.WELL_KNOWN.contains(name)
                || !captures.capture(name).isEmpty();
    }

    private String value(Explanation.Name name) {
        return switch (name.name()) {
            case "guest" ->
                    known(entry -> ledger.guests.name(ledger.guest[entry]), () -> "the guest");
            case "host" -> known(entry -> ledger.hosts.name(ledger.host[entry]), () -> "the host");
            case "hosts" -> known(ledger::machine, this::unknownMachines);
            case "count" -> Integer.toString(counted.count());
            case "times" -> counted.times();
            case "when" -> counted.when();
            case "first" -> Counted.time(counted.first());
            case "last" -> Counted.time(counted.last());
            default -> captured(name);
        };
    }

    private String known(IntFunction<String> name, Supplier<String> otherwise) {
        var names = FindingWriter.names(all, name);
        return names.isEmpty() ? otherwise.get() : String.join(", ", names);
    }

    /// What nobody names may be of several machines where it stands in several artifacts.
    private String unknownMachines() {
        var hosts = Arrays.stream(all).map(entry -> ledger.host[entry]).filter(host -> host >= 0);
        return hosts.distinct().limit(2).count() > 1
                ? "one or more unknown machines"
                : "the machine";
    }

    private String captured(Explanation.Name name) {
        var decoder = name.decoder() == null ? signature.decode().get(name.name()) : name.decoder();
        var value =
                decoder == null
                        ? captures.capture(name.name())
                        : captures.decoded(name.name(), decoder);
        return value.isEmpty() ? "(not written)" : value;
    }

    private List<String> limits() {
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
}
