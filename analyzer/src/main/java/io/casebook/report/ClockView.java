package io.casebook.report;

import io.casebook.model.Clock;

/// A clock as the page shows it.
public record ClockView(Clock clock, Capped<Quote> anchors) {
    private static final int MOST_ANCHORS = 8;
    private static final int LONGEST = 600;

    static ClockView of(Clock clock) {
        return new ClockView(clock, Capped.of(clock.anchors(), MOST_ANCHORS).map(ClockView::quote));
    }

    private static Quote quote(Clock.Anchor anchor) {
        var path = anchor.artifact().value();
        var where = anchor.line() > 0 ? path + ":" + anchor.line() : path;
        return Quote.of(where, anchor.text(), LONGEST);
    }
}
