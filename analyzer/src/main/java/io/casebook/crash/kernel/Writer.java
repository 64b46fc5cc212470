package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Pointer;
import io.casebook.crash.kernel.TraceLine.Task;
import io.casebook.crash.kernel.TraceLine.Title;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Whoever writes reports: a thread or a processor or, where lines do not tell it, all together.
/// The reports of several processors are then told apart by the processor and the task of which
/// their titles speak. What no line says to be of one of them is of none.
final class Writer {
    /// More processors than this do not write at one time.
    private static final int MOST_REPORTS = 32;

    private final boolean isMany;

    /// That to which a line was written last stands last.
    private final List<OpenReport> reports = new ArrayList<>();

    Writer(boolean isMany) {
        this.isMany = isMany;
    }

    boolean isSilent() {
        return reports.isEmpty();
    }

    /// The number of the last line of one of its reports; 0 where there is none.
    long lastNumber() {
        return reports.stream().mapToLong(OpenReport::lastNumber).max().orElse(0);
    }

    List<OpenReport> reports() {
        return reports;
    }

    /// Takes the reports out that fulfil a condition.
    List<OpenReport> remove(Predicate<OpenReport> condition) {
        var removed = reports.stream().filter(condition).toList();
        reports.removeAll(removed);
        return removed;
    }

    /// Takes the report out to which lines belong that do not tell it.
    List<OpenReport> removeSpeaking() {
        var current = speaking();
        return remove(it -> it == current);
    }

    /// Takes the reports out that a line ends with which something else begins.
    List<OpenReport> giveWay(ReportLine line) {
        var removed = remove(it -> !isMany || !it.mayGoOn(line));
        return reports.size() < MOST_REPORTS ? removed : remove(_ -> true);
    }

    void open(OpenReport report) {
        if (reports.stream().anyMatch(OpenReport::isMixed)) {
            report.mix(false);
        }
        reports.add(report);
    }

    /// The report to which lines belong that do not tell it; null where there is none.
    @Nullable OpenReport speaking() {
        if (reports.isEmpty() || reports.getLast().isSpeaking()) {
            return reports.isEmpty() ? null : reports.getLast();
        }
        return last(OpenReport::awaitsStack);
    }

    /// The report ends that speaks, and those that are mixed with it.
    void end(long number) {
        var current = speaking();
        if (current != null) {
            current.end(number);
            reports.stream().filter(OpenReport::isMixed).forEach(it -> it.end(number));
        }
    }

    /// A stack begins. Where that of the report has been told it is the stack of another one.
    void stackStarts() {
        var current = speaking();
        var other = last(it -> it != current && it.awaitsStack());
        if (current == null || other == null) {
            return;
        }
        if (current.hasFrames()) {
            reports.remove(other);
            reports.add(other);
        } else if (current.stackIsAnnounced()) {
            mix();
        }
    }

    /// The report that a title continues; null where it begins one.
    @Nullable OpenReport continuedBy(Title title) {
        var spoken =
                last(it -> Continuation.continues(title, it) && Continuation.speaksOf(title, it));
        return spoken == null ? last(it -> Continuation.continues(title, it)) : spoken;
    }

    /// The report whose task ran; null where it is of none.
    @Nullable OpenReport owner(Task task) {
        var current = speaking();
        if (current != null && current.tellsOfOthers()) {
            return current;
        }
        if (current != null && (current.expects(task) || current.expectsAnyTask())) {
            return current.expects(task) ? current : expecting(task, current);
        }
        var other = expecting(task, null);
        if (other == null && (current == null || current.isMixed())) {
            other = last(OpenReport::awaitsAnyTask);
        }
        return other == null && current != null && !current.contradicts(task) ? current : other;
    }

    private @Nullable OpenReport expecting(Task task, @Nullable OpenReport fallback) {
        var expecting = last(it -> !it.isOver() && it.expects(task));
        return expecting == null ? fallback : expecting;
    }

    /// The report in whose function a processor stood; null where it may be of several.
    @Nullable OpenReport owner(Pointer pointer) {
        var named = last(it -> it.isMixed() && it.names(pointer) && !it.hasStack());
        var others =
                reports.stream()
                        .filter(it -> it.isMixed() && it.namesNothing() && !it.hasStack())
                        .toList();
        return named == null && others.size() == 1 ? others.getFirst() : named;
    }

    /// The one of the mixed reports whose stack it must be; null where it may be that of several.
    @Nullable OpenReport teller(TraceLine said) {
        var tellers = reports.stream().filter(OpenReport::mayTellStack).toList();
        if (tellers.size() != 1) {
            return said instanceof Pointer pointer ? owner(pointer) : null;
        }
        var isFrame = said instanceof TraceLine.Frame || said instanceof TraceLine.Call;
        return isFrame && !tellers.getFirst().stackIsAnnounced() ? null : tellers.getFirst();
    }

    /// The report whose stack goes on though another one has begun, as that has not yet said that a
    /// stack follows; null where there is none.
    @Nullable OpenReport interrupted() {
        var current = speaking();
        if (!isMany || current == null || current.stackIsAnnounced() || current.showsTasks()) {
            return null;
        }
        var other = last(it -> it != current && it.isInStack());
        if (other != null && current.hasTask()) {
            other.mix(false);
            current.mix(false);
        }
        return other;
    }

    /// A report goes on. Where another one has not been told to its end, both write at once.
    void turnTo(OpenReport report) {
        var current = reports.getLast();
        if (current != report) {
            current.giveWay();
        }
        var isInterrupted = isMany && current != report && current.isUntold();
        reports.remove(report);
        if (isInterrupted) {
            mix(report);
        }
        reports.add(report);
    }

    private void mix(OpenReport first) {
        first.mix(false);
        reports.stream().filter(OpenReport::isUntold).forEach(it -> it.mix(true));
    }

    private void mix() {
        reports.stream().filter(OpenReport::isUntold).forEach(it -> it.mix(false));
    }

    private @Nullable OpenReport last(Predicate<OpenReport> condition) {
        return reports.reversed().stream().filter(condition).findFirst().orElse(null);
    }
}
