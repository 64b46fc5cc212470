package io.casebook.format.windows;

import io.casebook.format.RecordSink;
import io.casebook.format.WrittenNumber;
import io.casebook.model.RecordDraft;

import java.nio.charset.StandardCharsets;

/// Takes the properties of one event after the other into a draft.
final class Properties {
    private final EventDate date;
    private String provider = "";
    private String id = "";
    private String machine = "";

    Properties(DayOrder order) {
        date = new EventDate(order);
    }

    void start() {
        provider = "";
        id = "";
        machine = "";
    }

    /// Takes the value `bytes[from, to)`, which has no blanks around it.
    void take(Property property, byte[] bytes, int from, int to, RecordDraft draft) {
        if (from >= to || isNotSaid(bytes, from, to)) {
            return;
        }
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        switch (property) {
            case TIME -> date.read(bytes, from, to, draft);
            case HOST -> takeHost(text, from, to, draft);
            case PROVIDER -> takeProvider(text, from, to, draft);
            case PROCESS_ID -> draft.pid = WrittenNumber.pid(bytes, from, to);
            case MESSAGE -> draft.messageStart = from;
            case EVENT_ID -> takeId(text, from, to, draft);
            case LEVEL -> {
                var severity = EventLevel.ofWord(text);
                draft.severity = severity == null ? draft.severity : severity;
                draft.field(property.field(), from, to);
            }
            case CHANNEL,
                    TASK,
                    OPCODE,
                    KEYWORDS,
                    USER,
                    USER_NAME,
                    RECORD_ID,
                    THREAD_ID,
                    VERSION,
                    QUALIFIERS,
                    ACTIVITY_ID ->
                    draft.field(property.field(), from, to);
        }
    }

    private static boolean isNotSaid(byte[] bytes, int from, int to) {
        return to - from == 3
                && bytes[from] == 'N'
                && bytes[from + 1] == '/'
                && bytes[from + 2] == 'A';
    }

    private void takeHost(String text, int from, int to, RecordDraft draft) {
        machine = text;
        draft.hostStart = from;
        draft.hostEnd = to;
    }

    private void takeProvider(String text, int from, int to, RecordDraft draft) {
        provider = text;
        draft.processStart = from;
        draft.processEnd = to;
    }

    private void takeId(String text, int from, int to, RecordDraft draft) {
        id = text;
        draft.field(Property.EVENT_ID.field(), from, to);
    }

    /// The event has been read: tells of a crash that it reports.
    void tellCrash(byte[] bytes, RecordDraft draft, RecordSink sink) {
        if (id.equals("1001")) {
            var crash = new BugcheckEvent(provider, id, machine).crash(bytes, draft);
            if (crash != null) {
                sink.crash(crash, draft.start, draft.end);
            }
        }
    }
}
