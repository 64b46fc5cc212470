package io.casebook.report;

import io.casebook.model.EventChunk;

import java.util.List;
import java.util.stream.Collectors;

/// The crashes of a report for a ticket.
final class MarkdownCrashes {
    private static final int MOST_CRASHES = 20;
    private static final int MOST_FRAMES = 12;

    private final Markdown out;

    MarkdownCrashes(Markdown out) {
        this.out = out;
    }

    /// @param all those that stand for themselves first
    void write(List<CrashView> all) {
        if (all.isEmpty()) {
            return;
        }
        out.heading(2, "Crashes");
        var crashes = Capped.of(all, MOST_CRASHES);
        crashes.shown().forEach(this::crash);
        if (crashes.more() > 0) {
            out.paragraph(
                    "and " + Wording.count(crashes.more()) + " more crashes, in the JSON report");
        }
    }

    private void crash(CrashView view) {
        out.heading(3, view.crash().title());
        out.paragraph(when(view) + ", " + view.crash().subject() + ", " + view.where());
        if (!view.again().isEmpty()) {
            out.item("Happened again", Wording.count(view.again().size(), "time"));
        }
        if (!view.cause().isEmpty()) {
            out.item("Follows from the crash at", view.cause());
        }
        if (!view.places().isEmpty()) {
            out.item("Also told at", String.join(", ", view.places().shown()));
        }
        if (!view.frames().isEmpty()) {
            out.item("Stack, innermost first", frames(view));
        }
        out.gap();
    }

    private static String when(CrashView view) {
        if (view.crash().nanos() == EventChunk.UNDATED) {
            return "undated";
        }
        var doubt = view.doubt().isEmpty() ? "" : " (" + view.doubt() + ")";
        return Wording.time(view.crash().nanos()) + " UTC" + doubt;
    }

    private static String frames(CrashView view) {
        return view.frames().shown().stream()
                .limit(MOST_FRAMES)
                .map(CrashView::frame)
                .collect(Collectors.joining(" < "));
    }
}
