package io.casebook.signature.scan;

import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;
import io.casebook.signature.language.MessagePattern;
import io.casebook.signature.language.Selection;
import io.casebook.signature.language.ValueTest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/// Tries one pattern on the messages that hold its text, each once. Used by one thread; all that it
/// needs lies together, as few messages are tried and the processor's caches hold other things.
final class Trial {
    /// Number of the selection that the pattern is of.
    final int selection;

    private final PatternMatcher matcher;
    private final CaptureDemands demands;
    private final Selection.Messages wanted;
    private final int least;
    private final boolean hasFields;
    private final boolean isOfAll;
    private final BitSet named = new BitSet();
    private long tried;

    Trial(MessagePattern pattern, int selection, Selection.Messages wanted, Writers writers) {
        this.selection = selection;
        this.wanted = wanted;
        matcher = PatternMatcher.of(pattern);
        demands = new CaptureDemands(wanted);
        var severity = wanted.severity();
        least = severity == null ? Integer.MAX_VALUE : severity.ordinal();
        hasFields = !wanted.fields().isEmpty();
        isOfAll = wanted.processes().isEmpty();
        writers.named(wanted).forEach(named::set);
    }

    /// Whether the selection looks at what a writer writes.
    boolean sees(int writer) {
        return isOfAll || named.get(writer);
    }

    /// Whether the message is all that the selection wants, and was not tried before.
    ///
    /// @param message number of the message
    /// @param place the first at which the text stands
    boolean succeeds(long message, byte[] bytes, RecordDraft draft, int place) {
        if (tried == message || !isGrave(draft.severity) || hasFields && !fields(bytes, draft)) {
            return false;
        }
        tried = message;
        return matcher.fits(bytes, draft.messageStart, draft.end, place) && demands.hold(matcher);
    }

    private boolean isGrave(@Nullable Severity severity) {
        return least == Integer.MAX_VALUE || (severity != null && severity.ordinal() <= least);
    }

    private boolean fields(byte[] bytes, RecordDraft draft) {
        return wanted.fields().entrySet().stream()
                .allMatch(it -> ValueTest.allHold(it.getValue(), field(it.getKey(), bytes, draft)));
    }

    private static String field(String name, byte[] bytes, RecordDraft draft) {
        for (var i = 0; i < draft.fieldCount; i++) {
            if (draft.fieldNames[i].equals(name)) {
                var from = draft.fieldStarts[i];
                var length = draft.fieldEnds[i] - from;
                return new String(bytes, from, length, StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
