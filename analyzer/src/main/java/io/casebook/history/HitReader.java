package io.casebook.history;

import io.casebook.model.SearchHit;
import io.casebook.model.Severity;
import io.casebook.model.UtcTime;

import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the events that were found, with their texts.
final class HitReader {
    private static final int MOST_HIGHLIGHTS = 100;

    private final List<WordSequence> shown;
    private final Map<LeafReaderContext, Texts> texts = new HashMap<>();

    HitReader(List<WordSequence> shown) {
        this.shown = shown;
    }

    /// @throws IOException when the index is damaged
    List<SearchHit> read(List<TimeOrder.Found> found) throws IOException {
        var hits = new ArrayList<SearchHit>();
        for (var one : found) {
            var known = texts.get(one.segment());
            if (known == null) {
                known = new Texts(one.segment().reader());
                texts.put(one.segment(), known);
            }
            hits.add(read(one, known.of(one.blockDocument())));
        }
        return hits;
    }

    private SearchHit read(TimeOrder.Found found, byte[] text) {
        var block = found.block();
        var row = found.row();
        var start = block.start(row);
        var length = block.end(row) - start;
        return new SearchHit(
                block.incident(),
                time(found),
                block.host(row),
                block.artifact(),
                found.get(RowColumn.LINE),
                (int) found.get(RowColumn.LINES),
                block.format(),
                severity((int) found.get(RowColumn.SEVERITY)),
                block.process(row),
                (int) found.get(RowColumn.PID),
                new String(text, start, length, StandardCharsets.UTF_8),
                characters(text, start, block.messageStart(row)),
                highlights(text, start, block.messageStart(row), block.end(row)));
    }

    private static @Nullable String time(TimeOrder.Found found) {
        return found.undated()
                ? null
                : UtcTime.format(found.get(RowColumn.TIME), (int) found.get(RowColumn.DIGITS));
    }

    private static @Nullable Severity severity(int level) {
        return level > Severity.DEBUG.ordinal() ? null : Severity.ofLevel(level);
    }

    private static int characters(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8).length();
    }

    private List<SearchHit.Highlight> highlights(byte[] text, int record, int message, int end) {
        var places =
                shown.stream()
                        .flatMap(
                                words -> words.places(text, message, end, MOST_HIGHLIGHTS).stream())
                        .sorted(Comparator.comparingInt(WordSequence.Place::start))
                        .limit(MOST_HIGHLIGHTS)
                        .toList();
        var highlights = new ArrayList<SearchHit.Highlight>();
        var until = record;
        var characters = 0;
        for (var place : places) {
            if (place.end() > until) {
                var from = Math.max(place.start(), until);
                var start = characters + characters(text, until, from);
                characters = start + characters(text, from, place.end());
                until = place.end();
                highlights.add(new SearchHit.Highlight(start, characters));
            }
        }
        return highlights;
    }
}
