package io.casebook.app;

import io.casebook.model.Event;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Names;
import io.casebook.model.QuerySyntaxException;
import io.casebook.model.Severity;
import io.casebook.report.EventCsv;
import io.casebook.report.EventJson;
import io.casebook.report.EventText;
import io.casebook.timeline.Timeline;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/// Lists the events of uploads in their true order.
public final class EventListing {
    private EventListing() {}

    /// How events are written.
    public enum Format {
        TEXT,
        JSONL,
        CSV
    }

    /// Which events are wanted.
    ///
    /// @param from nanoseconds since 1970-01-01T00:00Z of the first, inclusive; undated ones are
    ///     left out then
    /// @param to of the last, inclusive
    /// @param query in the language of search; null for all
    /// @param minSeverity events that are less grave, or have no severity, are left out; null for
    ///     all
    public record Filter(
            @Nullable Long from,
            @Nullable Long to,
            @Nullable Severity minSeverity,
            @Nullable String query) {
        /// Whether it is wanted, but for its severity.
        boolean takes(EventTable.Row row) {
            var nanos = row.chunk().nanos(row.index());
            var bounded = from != null || to != null;
            return !(bounded && nanos == EventChunk.UNDATED)
                    && (from == null || nanos >= from)
                    && (to == null || nanos <= to);
        }

        boolean isGrave(EventTable.Row row) {
            return minSeverity == null
                    || row.chunk().severityLevel(row.index()) <= minSeverity.ordinal();
        }

        /// Says how many events were left out because nothing says how grave they are.
        Readability told(long unrated, Readability read) {
            return unrated == 0
                    ? read
                    : read.warned(
                            String.format(
                                    Locale.ROOT,
                                    "%,d %s no severity and %s left out",
                                    unrated,
                                    unrated == 1 ? "event carries" : "events carry",
                                    unrated == 1 ? "was" : "were"));
        }
    }

    /// Reads uploads and writes their events.
    ///
    /// @return how far the uploads could be read at all
    /// @throws UnreadableUploadException when an upload cannot be opened at all
    /// @throws QuerySyntaxException when the query is not well-formed, or finds too many events
    /// @throws IOException when the events cannot be written
    public static Readability write(
            AnalysisRequest request,
            Filter filter,
            Format format,
            OutputStream stream,
            Progress progress)
            throws IOException, QuerySyntaxException {
        try (var open = OpenUploads.open(request, Instant.now(), EventListing::worker, progress);
                var out =
                        new BufferedWriter(
                                new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            var writer = writer(format, stream, out);
            var views = open.dated().views();
            var found = QueriedEvents.of(open.dated(), filter.query());
            var unrated = 0L;
            for (var row : Timeline.merge(open.dated().tables())) {
                if (filter.takes(row) && found.holds(row)) {
                    if (filter.isGrave(row)) {
                        writer.write(views.event(row));
                    } else if (row.chunk().severity(row.index()) == null) {
                        unrated++;
                    }
                }
            }
            writer.end();
            var read = Readability.of(open.dated().artifacts(), open.dated().diagnostics());
            return filter.told(unrated, read);
        }
    }

    private static SliceWorker worker(Names processes, Names hosts) {
        return new SliceWorker(processes, hosts, RecordScan.CLOCKS);
    }

    private static EventWriter writer(Format format, OutputStream stream, BufferedWriter out)
            throws IOException {
        return switch (format) {
            case TEXT -> new EventText(out)::write;
            case CSV -> new EventCsv(out)::write;
            case JSONL -> new JsonLines(new EventJson(stream));
        };
    }

    @FunctionalInterface
    private interface EventWriter {
        void write(Event event) throws IOException;

        default void end() {}
    }

    private record JsonLines(EventJson json) implements EventWriter {
        @Override
        public void write(Event event) {
            json.write(event);
        }

        @Override
        public void end() {
            json.close();
        }
    }
}
