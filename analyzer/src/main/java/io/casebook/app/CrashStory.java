package io.casebook.app;

import io.casebook.crash.DeliberateCrash;
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

    /// The last word of a kernel, not what it died of.
    private static final String LAST_WORD = "Kernel panic - not syncing";

    private static final String PANIC = "panic";
    private static final String LIVE = "live.dump";

    private final List<Crash> crashes;
    private final List<Finding> findings;

    /// @param crashes by time
    CrashStory(List<Crash> crashes, List<Finding> findings) {
        this.crashes = crashes;
        this.findings = findings;
    }

    private static Optional<Crash> root(Stream<Crash> crashes) {
        return crashes.min(Comparator.comparingInt(CrashStory::rank));
    }

    private static int rank(Crash crash) {
        if (crash.context().cause() != null) {
            return 3;
        }
        return isSurvived(crash) ? 2 : isDeliberate(crash) ? 1 : 0;
    }

    /// A title for an upload of which nothing else is known.
    Optional<String> title() {
        return root(crashes.stream()).map(it -> ofUnknownCause(it) + it.title());
    }

    private static String ofUnknownCause(Crash crash) {
        if (isDeliberate(crash)) {
            return "Somebody asked for this crash: ";
        }
        if (crash.attributes().containsKey(LIVE)) {
            return "A live dump after which Windows went on: ";
        }
        return isSurvived(crash)
                ? "A report of the kernel without a known cause: "
                : "Crash without a known cause: ";
    }

    /// A title for an upload whose first finding tells of a crash: where the finding is no more
    /// than the end of one or what came of it, the crash's own. None where it tells of no crash.
    Optional<String> headline(Finding finding) {
        return behind(finding)
                .map(it -> (isDeliberate(it) ? ofUnknownCause(it) : "") + it.title())
                .or(
                        () ->
                                crashes.stream()
                                        .filter(it -> isReportOf(finding, it))
                                        .findFirst()
                                        .map(it -> finding.title() + ": " + it.title()));
    }

    /// Whether a finding explains the report of a kernel that crashed, which names the function,
    /// too.
    private static boolean isReportOf(Finding finding, Crash crash) {
        return finding.category().equals("kernel-crash")
                && crash.kind() == Crash.Kind.LINUX_KERNEL
                && crash.title().contains(" in ")
                && finding.evidence().stream()
                        .limit(1)
                        .anyMatch(it -> it.span().equals(crash.evidence().span()));
    }

    /// The crash whose end a finding tells, or what came of it, where no finding tells the crash
    /// itself.
    Optional<Crash> behind(Finding finding) {
        return crashes.stream()
                .filter(it -> tells(finding, it))
                .findFirst()
                .map(this::origin)
                .filter(it -> !isTold(it));
    }

    private Crash origin(Crash crash) {
        return crashes.stream()
                .filter(it -> it.evidence().span().equals(crash.context().cause()))
                .findFirst()
                .orElse(crash);
    }

    /// A sentence on the crash that matters most of those that no finding tells of, but for the
    /// kernel's last word, and one on that which led to others; none where there is no such crash.
    List<String> sentences() {
        var leading =
                findings.stream()
                        .filter(it -> it.role() == Finding.Role.EVENT)
                        .findFirst()
                        .flatMap(this::behind);
        var first = leading.or(() -> root(crashes.stream().filter(it -> !isTold(it))));
        var leader = root(crashes.stream()).filter(it -> !aftermath(it).isEmpty());
        return Stream.concat(first.stream(), leader.stream())
                .distinct()
                .map(it -> tell(it) + end(it) + aftermath(it))
                .toList();
    }

    private boolean isTold(Crash crash) {
        return !isDeliberate(crash) && findings.stream().anyMatch(finding -> names(finding, crash));
    }

    /// Whether a finding tells what a crash is, rather than that the kernel gave up after it.
    private static boolean names(Finding finding, Crash crash) {
        return crash.title().startsWith("kernel panic")
                ? tells(finding, crash)
                : evidence(finding, crash).anyMatch(it -> !isLastWord(it, crash));
    }

    private static boolean isLastWord(Evidence evidence, Crash crash) {
        return evidence.text().contains(LAST_WORD)
                && crash.evidence().span().length() != evidence.span().length();
    }

    private static boolean tells(Finding finding, Crash crash) {
        return evidence(finding, crash).findAny().isPresent();
    }

    /// What of a finding's evidence stands in the reports of a crash.
    private static Stream<Evidence> evidence(Finding finding, Crash crash) {
        var places =
                Stream.concat(Stream.of(crash.evidence()), crash.context().places().stream())
                        .map(Evidence::span)
                        .toList();
        return finding.evidence().stream()
                .filter(it -> places.stream().anyMatch(place -> isWithin(it.span(), place)));
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
        var process = crash.process() == null ? "" : ", in process " + crash.process();
        return when + crash.title() + " (" + crash.subject() + process + ").";
    }

    private static String end(Crash crash) {
        var attributes = crash.attributes();
        if (isDeliberate(crash)) {
            return " Somebody asked for it: %s.".formatted(attributes.get(DeliberateCrash.KEY));
        }
        if (attributes.containsKey(LIVE)) {
            return " Windows wrote this dump while it ran, and went on.";
        }
        var panic = attributes.get(PANIC);
        return panic == null || crash.title().startsWith("kernel panic")
                ? ""
                : " The kernel gave up after it: %s.".formatted(panic);
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

    private static boolean isDeliberate(Crash crash) {
        return crash.attributes().containsKey(DeliberateCrash.KEY);
    }

    private static boolean isSurvived(Crash crash) {
        return crash.attributes().containsKey(LIVE)
                || SURVIVED.matcher(crash.title()).matches()
                        && !crash.attributes().containsKey(PANIC);
    }
}
