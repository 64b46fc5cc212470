package io.casebook.app;

import io.casebook.format.Samples;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.SourceSpan;
import io.casebook.model.TimeSeries;
import io.casebook.model.TimeSeries.Point;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The numbers of one series while they are collected.
final class SeriesDraft {
    private final Samples.Kind kind;
    private final SeriesPoints points = new SeriesPoints();

    /// Of the numbers with a time, and of all.
    private @Nullable Place highestDated;

    private @Nullable Place highest;
    private long dated;

    /// Where a number is written.
    private record Place(EventTable.Row row, double value, long offset, int length) {
        long nanos() {
            return row.chunk().nanos(row.index());
        }
    }

    SeriesDraft(Samples.Kind kind) {
        this.kind = kind;
    }

    Samples.Kind kind() {
        return kind;
    }

    /// Adds a number; one without a time is not drawn.
    void add(EventTable.Row row, long offset, int length, double value) {
        var place = new Place(row, value, offset, length);
        highest = higher(highest, place);
        if (place.nanos() != EventChunk.UNDATED) {
            highestDated = higher(highestDated, place);
            points.add(place.nanos(), value);
            dated++;
        }
    }

    private static Place higher(@Nullable Place one, Place other) {
        return one == null || other.value > one.value ? other : one;
    }

    /// So many numbers more were written between those that were added.
    void addThinned(long numbers) {
        dated += isDated() ? numbers : 0;
    }

    /// Whether any number has a time.
    boolean isDated() {
        return !points.isEmpty();
    }

    /// The highest number, with or without a time.
    double peak() {
        return highest == null ? Double.NEGATIVE_INFINITY : highest.value;
    }

    /// The place of that number.
    Evidence evidence() {
        return evidence(Objects.requireNonNull(highest));
    }

    /// The series of the numbers with a time.
    TimeSeries finish(int instances) {
        var peak = Objects.requireNonNull(highestDated);
        return new TimeSeries(
                kind.subject(),
                kind.key(),
                kind.instance(),
                kind.unit(),
                dated,
                points.told(),
                new TimeSeries.Peak(new Point(peak.nanos(), peak.value), evidence(peak)),
                instances);
    }

    private static Evidence evidence(Place place) {
        var record = place.row.span();
        var text = place.row.table().text();
        var above = text.string(record.offset(), (int) (place.offset - record.offset()));
        var line = record.line() + above.chars().filter(c -> c == '\n').count();
        var told = text.string(place.offset, place.length);
        var span = new SourceSpan(record.artifact(), place.offset, place.length, line, 1);
        return new Evidence(span, told);
    }
}
