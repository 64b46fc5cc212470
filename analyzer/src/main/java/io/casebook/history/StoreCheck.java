package io.casebook.history;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks for damage: the checksum of every file, the columns and the text of every event, and
/// whether each incident has as many events as it was given.
final class StoreCheck {
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Long> events = new HashMap<>();

    private StoreCheck() {}

    /// What is wrong, a sentence each; empty when all is well.
    static List<String> run(DirectoryReader index) {
        var check = new StoreCheck();
        for (var segment : index.leaves()) {
            check.guarded(() -> check.check(segment.reader()));
        }
        check.guarded(() -> check.count(index));
        return List.copyOf(check.problems);
    }

    /// What cannot be read is a problem, and the check goes on.
    private interface Step {
        void run() throws IOException;
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            problems.add("the index is damaged: " + e.getMessage());
        }
    }

    private void check(LeafReader segment) throws IOException {
        segment.checkIntegrity();
        var blocks = new Blocks(segment);
        var texts = new Texts(segment);
        var live = segment.getLiveDocs();
        for (var next = 0; blocks.reach(next); next = blocks.document() + 1) {
            if (live == null || live.get(blocks.document())) {
                var block = blocks.block();
                events.merge(block.incident(), (long) block.size(), Long::sum);
                check(block, texts.of(blocks.document()).length, blocks.first() >= next);
            }
        }
    }

    private void check(Block block, int textLength, boolean hasItsEvents) {
        var whole = hasItsEvents;
        for (var row = 0; row < block.size() && whole; row++) {
            whole =
                    block.start(row) >= 0
                            && block.start(row) <= block.messageStart(row)
                            && block.end(row) <= textLength
                            && block.get(RowColumn.PROCESS, row) < block.processes().size()
                            && block.get(RowColumn.HOST, row) < block.hosts().size();
        }
        if (!whole) {
            problems.add(
                    "events of incident %s from %s are damaged"
                            .formatted(block.incident(), block.artifact()));
        }
    }

    private void count(DirectoryReader index) throws IOException {
        for (var incident : Catalogue.list(index)) {
            var found = events.getOrDefault(incident.id(), 0L);
            if (found != incident.indexed()) {
                problems.add(
                        "incident %s has %d events instead of %d"
                                .formatted(incident.id(), found, incident.indexed()));
            }
            events.remove(incident.id());
        }
        events.forEach((id, count) -> problems.add(count + " events of no incident: " + id));
    }
}
