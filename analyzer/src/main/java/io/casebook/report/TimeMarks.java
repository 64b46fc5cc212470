package io.casebook.report;

import io.casebook.model.Incident;

import org.jfree.chart.plot.Marker;
import org.jfree.chart.ui.Layer;

import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is marked on every chart of time.
record TimeMarks(FindingMarks findings, FindingBrackets brackets, FreezeMarks freezes) {
    static TimeMarks of(Incident incident, SortedFindings sorted) {
        return new TimeMarks(
                FindingMarks.of(sorted.marked(), incident.last() - incident.first()),
                FindingBrackets.of(sorted, incident.last()),
                FreezeMarks.of(incident));
    }

    void on(BiConsumer<Marker, Layer> plot) {
        brackets.on(plot);
        freezes.on(plot);
        findings.on(marker -> plot.accept(marker, Layer.FOREGROUND));
    }

    /// For a reader of the page.
    String note() {
        return joined(findings.note(), brackets.note(), freezes.note());
    }

    /// For those who cannot see the marks.
    String description() {
        return joined(findings.description(), brackets.description(), freezes.description());
    }

    private static String joined(String... sentences) {
        return Stream.of(sentences).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }
}
