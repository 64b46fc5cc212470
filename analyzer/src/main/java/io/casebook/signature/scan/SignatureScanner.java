package io.casebook.signature.scan;

import io.casebook.model.RecordDraft;
import io.casebook.signature.language.MessagePattern;
import io.casebook.signature.language.Selection;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks for all message selections of all signatures at once. Shared by all threads; each works
/// through a [Cursor] of its own.
public final class SignatureScanner {
    /// No format has this id: selections that see some formats only see nothing in it.
    private static final String ANY_FORMAT = "";

    private final List<Selection.Messages> selections;
    private final List<MessagePattern> patterns = new ArrayList<>();
    private final Map<String, FormatSearch> searches = new ConcurrentHashMap<>();
    private final int[] selectionOf;
    private final Writers writers;

    /// @param selections the number of a selection is its index
    public SignatureScanner(List<Selection.Messages> selections) {
        this.selections = List.copyOf(selections);
        var owners = new ArrayList<Integer>();
        for (var number = 0; number < selections.size(); number++) {
            for (var pattern : selections.get(number).patterns()) {
                patterns.add(pattern);
                owners.add(number);
            }
        }
        selectionOf = owners.stream().mapToInt(Integer::intValue).toArray();
        writers = new Writers(selections);
    }

    /// A scanner that looks for more; the new selections get the numbers after those of this one.
    public SignatureScanner with(List<Selection.Messages> more) {
        return new SignatureScanner(Stream.concat(selections.stream(), more.stream()).toList());
    }

    private FormatSearch search(String format) {
        return searches.computeIfAbsent(
                format, it -> new FormatSearch(it, selections, patterns, selectionOf, writers));
    }

    private Trial newTrial(int pattern) {
        var selection = selectionOf[pattern];
        return new Trial(patterns.get(pattern), selection, selections.get(selection), writers);
    }

    /// How many selections there are.
    public int size() {
        return selections.size();
    }

    /// A cursor for one thread.
    public Cursor newCursor() {
        return new Cursor(this);
    }

    /// Reads captures, for one thread.
    public CaptureReader newCaptureReader() {
        return new CaptureReader(this);
    }

    List<PatternMatcher> matchers(int selection) {
        return selections.get(selection).patterns().stream().map(PatternMatcher::of).toList();
    }

    CaptureDemands demands(int selection) {
        return new CaptureDemands(selections.get(selection));
    }

    /// Scans messages, one after the other; nothing is allocated for one.
    public static final class Cursor {
        private final SignatureScanner scanner;
        private final Trial[] trials;
        private final @Nullable TextSearch[] searches;
        private FormatSearch format;
        private final long[] hit;
        private long message;
        private int writer;

        private Cursor(SignatureScanner scanner) {
            this.scanner = scanner;
            trials =
                    IntStream.range(0, scanner.patterns.size())
                            .mapToObj(scanner::newTrial)
                            .toArray(Trial[]::new);
            searches = new TextSearch[scanner.writers.size()];
            format = scanner.search(ANY_FORMAT);
            hit = new long[scanner.size()];
        }

        /// An artifact of this format begins.
        public void begin(String id) {
            format = scanner.search(id);
            Arrays.fill(searches, null);
        }

        /// Scans the message of a record.
        ///
        /// @param bytes what the draft's places point into
        public void scan(byte[] bytes, RecordDraft draft, SelectionHits hits) {
            message++;
            writer = scanner.writers.of(draft, bytes);
            var search = search();
            var starts = search.starts();
            if (starts != null) {
                offerStarts(starts, bytes, draft, hits);
            }
            offerLiterals(search.literals(), bytes, draft, hits);
        }

        private void offerStarts(
                StartSearch search, byte[] bytes, RecordDraft draft, SelectionHits hits) {
            for (var text : search.candidates(bytes, draft.messageStart, draft.end)) {
                if (text.standsAt(bytes, draft.messageStart, draft.end)) {
                    offer(text.patterns(), bytes, draft, draft.messageStart, hits);
                }
            }
        }

        /// The loop that looks is [LiteralSearch#next]: quick only where nothing else is in it.
        private void offerLiterals(
                LiteralSearch search, byte[] bytes, RecordDraft draft, SelectionHits hits) {
            var end = draft.end;
            var at = search.next(bytes, search.first(draft.messageStart), end);
            while (at < end) {
                offerLiteralsAt(at, search, bytes, draft, hits);
                at = search.next(bytes, search.after(at), end);
            }
        }

        private void offerLiteralsAt(
                int last,
                LiteralSearch search,
                byte[] bytes,
                RecordDraft draft,
                SelectionHits hits) {
            for (var it = search.candidate(bytes, last); it != null; it = it.same()) {
                if (it.standsIn(bytes, draft.messageStart, last, draft.end)) {
                    offer(it.text().patterns(), bytes, draft, it.start(last), hits);
                }
            }
        }

        private TextSearch search() {
            var search = searches[writer];
            if (search == null) {
                search = format.of(writer);
                searches[writer] = search;
            }
            return search;
        }

        /// @param place the first at which the text stands that the patterns hold
        private void offer(
                int[] holders, byte[] bytes, RecordDraft draft, int place, SelectionHits hits) {
            for (var pattern : holders) {
                offer(pattern, bytes, draft, place, hits);
            }
        }

        private void offer(
                int pattern, byte[] bytes, RecordDraft draft, int place, SelectionHits hits) {
            var trial = trials[pattern];
            if (hit[trial.selection] != message
                    && trial.sees(writer)
                    && trial.succeeds(message, bytes, draft, place)) {
                hit[trial.selection] = message;
                hits.add(trial.selection);
            }
        }
    }
}
