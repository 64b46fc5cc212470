package io.casebook.intake.evtx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The named parts of an event.
///
/// @param all in their order, but for what stands outside of the braces
/// @param data those of `EventData` and `UserData` with the names that the event gives them
record EventFields(List<Named> all, List<Named> data) {
    private static final String NAMESPACE = "xmlns";
    private static final int LONGEST_PATH = 128;

    private static final Map<String, String> SYSTEM =
            Map.ofEntries(
                    Map.entry("Provider.Guid", "provider_guid"),
                    Map.entry("Provider.EventSourceName", "event_source"),
                    Map.entry("EventID", "event_id"),
                    Map.entry("EventID.Qualifiers", "qualifiers"),
                    Map.entry("Version", "version"),
                    Map.entry("Level", "level"),
                    Map.entry("Task", "task"),
                    Map.entry("Opcode", "opcode"),
                    Map.entry("Keywords", "keywords"),
                    Map.entry("EventRecordID", "record_id"),
                    Map.entry("Correlation.ActivityID", "activity_id"),
                    Map.entry("Correlation.RelatedActivityID", "related_activity_id"),
                    Map.entry("Execution.ThreadID", "thread_id"),
                    Map.entry("Execution.ProcessorID", "processor_id"),
                    Map.entry("Execution.SessionID", "session_id"),
                    Map.entry("Channel", "channel"),
                    Map.entry("Security.UserID", "user"));

    /// What the text of an event has outside of the braces.
    private static final List<String> ELSEWHERE =
            List.of("Provider.Name", "TimeCreated.SystemTime", "Execution.ProcessID", "Computer");

    /// A name with its value.
    record Named(String name, String value) {}

    static EventFields of(Element event) {
        var fields = new EventFields(new ArrayList<>(), new ArrayList<>());
        for (var part : event.children()) {
            switch (part.name()) {
                case "System" -> fields.addSystem(part);
                case "EventData" -> fields.addEventData(part);
                case "UserData" -> fields.addUserData(part);
                case "RenderingInfo" -> fields.addRendered(part);
                default -> fields.addTree(part, part.name());
            }
        }
        return fields;
    }

    private void add(String name, String value) {
        if (!value.isEmpty()) {
            all.add(new Named(name, value));
        }
    }

    private void addSystem(Element system) {
        for (var part : system.children()) {
            addOfSystem(part.name(), part.text());
            part.attributes()
                    .forEach((name, value) -> addOfSystem(part.name() + "." + name, value));
        }
    }

    private void addOfSystem(String path, String value) {
        if (!ELSEWHERE.contains(path)) {
            var name = SYSTEM.get(path);
            add(name == null ? "system." + path : name, value);
        }
    }

    private void addEventData(Element eventData) {
        add("data_name", eventData.attribute("Name"));
        for (var part : eventData.children()) {
            if (part.name().equals("Data")) {
                addData(part.attribute("Name"), part.text());
            } else {
                addTree(part, "data." + part.name());
            }
        }
    }

    /// An empty one too: others are known by their place.
    private void addData(String name, String value) {
        data.add(new Named(name, value));
        add("data." + (name.isEmpty() ? data.size() : name), value);
    }

    /// The provider's own element, and in it what it wants to say.
    private void addUserData(Element userData) {
        for (var own : userData.children()) {
            for (var part : own.children()) {
                if (part.children().isEmpty()) {
                    addData(part.name(), part.text());
                } else {
                    addTree(part, "data." + part.name());
                }
            }
        }
    }

    private void addRendered(Element info) {
        for (var part : info.children()) {
            if (!part.name().equals("Message")) {
                addTree(part, "rendered." + part.name());
            }
        }
    }

    private void addTree(Element part, String path) {
        add(path, part.text().strip());
        part.attributes()
                .forEach(
                        (name, value) -> {
                            if (!name.startsWith(NAMESPACE)) {
                                add(path + "." + name, value);
                            }
                        });
        for (var child : part.children()) {
            addTree(child, path.length() > LONGEST_PATH ? path : path + "." + child.name());
        }
    }
}
