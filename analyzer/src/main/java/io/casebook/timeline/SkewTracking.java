package io.casebook.timeline;

import io.casebook.model.Clock.Anchor;
import io.casebook.model.EventChunk;
import io.casebook.model.Fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the time service of a host said of its clock when the upload was made: chronyc tracking,
/// ntpq, ntpstat, timedatectl.
final class SkewTracking {
    private static final Pattern SECONDS = Pattern.compile("[-+]?\\d{1,9}(\\.\\d{1,18})?");

    /// For a service that does not tell how sure it is, nanoseconds.
    private static final long UNCERTAINTY = Skew.SECOND / 10;

    private final ClockFacts facts;

    SkewTracking(ClockFacts facts) {
        this.facts = facts;
    }

    /// Whether a host's clock followed a server.
    boolean synchronised(String host) {
        return tells(host)
                || facts.of(host, "synchronized").stream().anyMatch(f -> f.value().equals("yes"));
    }

    /// Whether it says by how much a host's clock was wrong.
    boolean tells(String host) {
        return !facts.of(host, "skew").isEmpty();
    }

    /// Corrects what a host wrote since its clock was last set, but no more than the last day.
    Optional<SkewCorrection> correct(SkewHost host, SkewBorders borders) {
        var stated = facts.of(host.name(), "skew");
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        var last = host.last();
        return last == EventChunk.UNDATED
                ? Optional.empty()
                : skew(host.name(), stated.getFirst(), last)
                        .map(skew -> correct(host, skew, borders, stated.getFirst()));
    }

    private static SkewCorrection correct(
            SkewHost host, Skew skew, SkewBorders borders, Fact stated) {
        var correction = new SkewCorrection(host, skew);
        var span = stated.evidence().span();
        correction.correctAll(borders.before(skew.to()).nanos(), Long.MAX_VALUE);
        correction.explain(
                "when the upload was made, as its time service says",
                List.of(new Anchor(span.artifact(), span.line(), stated.evidence().text())));
        return correction;
    }

    private Optional<Skew> skew(String host, Fact stated, long last) {
        var uncertainty =
                facts.of(host, "skew-uncertainty").stream()
                        .filter(f -> beside(f, stated))
                        .flatMap(f -> nanos(f.value()).stream())
                        .findFirst()
                        .map(Math::abs)
                        .orElse(UNCERTAINTY);
        return nanos(stated.value()).map(ahead -> new Skew(ahead, uncertainty, last, last));
    }

    private static boolean beside(Fact fact, Fact other) {
        return fact.evidence().span().artifact().equals(other.evidence().span().artifact());
    }

    private static Optional<Long> nanos(String seconds) {
        return SECONDS.matcher(seconds).matches()
                ? Optional.of(new BigDecimal(seconds).movePointRight(9).longValue())
                : Optional.empty();
    }
}
