package io.casebook.format.windows;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What an event's text says of it, whatever the program calls it.
enum Property {
    TIME(""),
    HOST(""),
    PROVIDER(""),
    PROCESS_ID(""),
    LEVEL("level"),
    MESSAGE(""),
    EVENT_ID("event_id"),
    CHANNEL("channel"),
    TASK("task"),
    OPCODE("opcode"),
    KEYWORDS("keywords"),
    USER("user"),
    USER_NAME("user_name"),
    RECORD_ID("record_id"),
    THREAD_ID("thread_id"),
    VERSION("version"),
    QUALIFIERS("qualifiers"),
    ACTIVITY_ID("activity_id");

    private static final Map<String, Property> BY_LABEL =
            Map.ofEntries(
                    Map.entry("date", TIME),
                    Map.entry("date and time", TIME),
                    Map.entry("timecreated", TIME),
                    Map.entry("timegenerated", TIME),
                    Map.entry("computer", HOST),
                    Map.entry("machinename", HOST),
                    Map.entry("source", PROVIDER),
                    Map.entry("providername", PROVIDER),
                    Map.entry("processid", PROCESS_ID),
                    Map.entry("level", LEVEL),
                    Map.entry("leveldisplayname", LEVEL),
                    Map.entry("entrytype", LEVEL),
                    Map.entry("description", MESSAGE),
                    Map.entry("message", MESSAGE),
                    Map.entry("event id", EVENT_ID),
                    Map.entry("eventid", EVENT_ID),
                    Map.entry("id", EVENT_ID),
                    Map.entry("log name", CHANNEL),
                    Map.entry("logname", CHANNEL),
                    Map.entry("task", TASK),
                    Map.entry("task category", TASK),
                    Map.entry("taskdisplayname", TASK),
                    Map.entry("category", TASK),
                    Map.entry("opcode", OPCODE),
                    Map.entry("opcodedisplayname", OPCODE),
                    Map.entry("keyword", KEYWORDS),
                    Map.entry("keywords", KEYWORDS),
                    Map.entry("user", USER),
                    Map.entry("userid", USER),
                    Map.entry("user name", USER_NAME),
                    Map.entry("username", USER_NAME),
                    Map.entry("recordid", RECORD_ID),
                    Map.entry("index", RECORD_ID),
                    Map.entry("threadid", THREAD_ID),
                    Map.entry("version", VERSION),
                    Map.entry("qualifiers", QUALIFIERS),
                    Map.entry("activityid", ACTIVITY_ID));

    private final String field;

    Property(String field) {
        this.field = field;
    }

    /// The field it becomes; empty where it has a place of its own.
    String field() {
        return field;
    }

    /// Null for a label that is not known.
    ///
    /// @param label in lower case
    static @Nullable Property ofLabel(String label) {
        return BY_LABEL.get(label);
    }
}
