package io.casebook.format;

import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The named parts of one record. They are not kept while an upload is parsed; who looks at an
/// event parses its few lines again.
public final class RecordFields {
    private RecordFields() {}

    /// The named parts of a record's text, in their order; for thread-confined parsers.
    public static Map<String, String> of(RecordParser parser, byte[] record) {
        var sink = new FieldSink(record);
        parser.parse(Slice.whole(record), sink);
        return sink.fields;
    }

    private static final class FieldSink implements PartialSink {
        private final byte[] bytes;
        private final Map<String, String> fields = new LinkedHashMap<>();

        FieldSink(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void record(RecordDraft draft) {
            for (var i = 0; i < draft.fieldCount; i++) {
                var start = draft.fieldStarts[i];
                var text =
                        new String(
                                bytes, start, draft.fieldEnds[i] - start, StandardCharsets.UTF_8);
                fields.putIfAbsent(draft.fieldNames[i], text);
            }
        }
    }
}
