package io.casebook.app;

import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.Finding;
import io.casebook.model.SourceSpan;
import io.casebook.model.UtcTime;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells of the crash that matters most: of those that follow from no other the gravest, and of
/// equally grave ones the first.
final class CrashStory {
    /// After these the kernel goes on; they are reports, no deaths.
    private static final Pattern SURVIVED =
            Pattern.compile(
                    "(?:WARNING|INFO: (?!task hung|rcu)|UBSAN|KCSAN|memory leak|possible deadlock"
                            + "|BUG: (?:using|sleeping|scheduling)|unregister_netdevice).*");

    private final List<Crash> crashes;

    /// @param crashes by time
    CrashStory(List<Crash> crashes) {
        this.crashes = crashes;
    }

    private static Optional<Crash> root(Stream<Crash> crashes) {
        return crashes.min(Comparator.comparingInt(CrashStory::rank));
    }

    private static int rank(Crash crash) {
        return crash.context().cause() != null ? 2 : isSurvived(crash) ? 1 : 0;
    }

    /// A title for an upload of which nothing else is known.
    Optional<String> title() {
        return root(crashes.stream())
                .map(
                        it ->
                                (isSurvived(it)
                                                ? "A report of the kernel without a known cause: "
                                                : "Crash without a known cause: ")
                                        + it.title());
    }

    /// One sentence on the crash that matters most of those that no finding tells of; none where
    /// there is no such crash.
    Optional<String> sentence(List<Finding> findings) {
        return root(crashes.stream().filter(it -> !isTold(it, findings)))
                .map(it -> tell(it) + aftermath(it));
    }

    private static boolean isTold(Crash crash, List<Finding> findings) {
        return findings.stream().anyMatch(finding -> tells(finding, crash));
    }

    private static boolean tells(Finding finding, Crash crash) {
        return Stream.concat(Stream.of(crash.evidence()), crash.context().places().stream())
                .map(Evidence::span)
                .anyMatch(
                        span ->
                                finding.evidence().stream()
                                        .anyMatch(it -> isWithin(it.span(), span)));
    }

    private static boolean isWithin(SourceSpan part, SourceSpan whole) {
        return part.artifact().equals(whole.artifact())
                && part.offset() >= whole.offset()
                && part.offset() < whole.offset() + whole.length();
    }

    private static String tell(Crash crash) {
        var when =
                crash.nanos() == EventChunk.UNDATED
                        ? ""
                        : UtcTime.format(crash.nanos(), 0).replace('T', ' ') + ": ";
        return when + crash.title() + " (" + crash.subject() + ").";
    }

    private String aftermath(Crash crash) {
        var later =
                crashes.stream()
                        .filter(it -> crash.evidence().span().equals(it.context().cause()))
                        .count();
        return later == 0
                ? ""
                : " %d later %s of the same boot %s from it."
                        .formatted(
                                later,
                                later == 1 ? "crash" : "crashes",
                                later == 1 ? "follows" : "follow");
    }

    private static boolean isSurvived(Crash crash) {
        return SURVIVED.matcher(crash.title()).matches();
    }
}
