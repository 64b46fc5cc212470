package io.casebook.intake.evtx;

import io.casebook.intake.decoded.DamageCounts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Writes events in the notation that [EventLogFile] tells of.
final class EventText {
    /// Characters after which a value is cut.
    static final int LONGEST_VALUE = 32 << 10;

    private static final int LONGEST_WORD = 256;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_IN_LINE = 1024;
    private static final int LONGEST_HEAD = 32 << 10;
    private static final int MOST_PID_DIGITS = 10;
    private static final Pattern TIME =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z");

    private static final Element NOTHING = new Element("");

    private final KnownMessages messages = KnownMessages.load();
    private final DamageCounts damages;

    EventText(DamageCounts damages) {
        this.damages = damages;
    }

    void writeTitle(String title, @Nullable Event first, StringBuilder out) {
        out.append("# windows event log: host=");
        var system = first == null ? NOTHING : system(first);
        addWord(system.textOf("Computer"), out);
        out.append(" channel=");
        addWord(system.textOf("Channel"), out);
        out.append(' ').append(title).append('\n');
    }

    private static Element event(Event event) {
        return Objects.requireNonNullElse(event.content().child("Event"), NOTHING);
    }

    private static Element system(Event event) {
        return Objects.requireNonNullElse(event(event).child("System"), NOTHING);
    }

    private static String attribute(Element parent, String child, String name) {
        var element = parent.child(child);
        return element == null ? "" : element.attribute(name);
    }

    void write(Event event, StringBuilder out) {
        var system = system(event);
        var provider = attribute(system, "Provider", "Name");
        var start = out.length();
        out.append(time(event, system)).append(' ');
        addWord(system.textOf("Computer"), out);
        out.append(' ');
        addName(provider, out);
        out.append('[').append(pid(system)).append("] {");
        var fields = EventFields.of(event(event));
        var deferred = addFields(event, fields, start, out);
        out.append("}: ");
        Escapes.message(message(event, provider, system.textOf("EventID"), fields), out);
        out.append('\n');
        for (var field : deferred) {
            out.append("\t{");
            addField(field, out);
            out.append("}\n");
        }
    }

    private static String time(Event event, Element system) {
        var created = attribute(system, "TimeCreated", "SystemTime");
        if (TIME.matcher(created).matches()) {
            return created;
        }
        return TIME.matcher(event.time()).matches() ? event.time() : "-";
    }

    private static String pid(Element system) {
        var pid = attribute(system, "Execution", "ProcessID");
        var isNumber = !pid.isEmpty() && pid.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber && pid.length() <= MOST_PID_DIGITS ? pid : "-";
    }

    private static void addWord(String word, StringBuilder out) {
        Escapes.word(word.isEmpty() ? "-" : cut(word, LONGEST_WORD), true, out);
    }

    /// Providers have blanks in their names.
    private static void addName(String name, StringBuilder out) {
        Escapes.word(name.isBlank() ? "-" : cut(name.strip(), LONGEST_WORD), false, out);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /// Those that are so long that they follow the message are given back.
    private List<EventFields.Named> addFields(
            Event event, EventFields fields, int start, StringBuilder out) {
        var deferred = new ArrayList<EventFields.Named>();
        var separator = "";
        for (var field : withId(event, fields)) {
            if (field.value().length() > LONGEST_IN_LINE || out.length() - start > LONGEST_HEAD) {
                deferred.add(field);
            } else {
                out.append(separator);
                addField(field, out);
                separator = " ";
            }
        }
        return deferred;
    }

    private static List<EventFields.Named> withId(Event event, EventFields fields) {
        var isThere = fields.all().stream().anyMatch(field -> field.name().equals("record_id"));
        if (isThere || event.recordId().isEmpty()) {
            return fields.all();
        }
        var all = new ArrayList<>(fields.all());
        all.add(new EventFields.Named("record_id", event.recordId()));
        return all;
    }

    private void addField(EventFields.Named field, StringBuilder out) {
        Escapes.name(cut(field.name(), LONGEST_NAME), out);
        out.append("=\"");
        Escapes.value(cutValue(field.value()), out);
        out.append('"');
    }

    private String cutValue(String value) {
        if (value.length() > LONGEST_VALUE) {
            damages.add(Damage.CUT_VALUE, 0);
        }
        return cut(value, LONGEST_VALUE);
    }

    private String message(Event event, String provider, String id, EventFields fields) {
        var info = event(event).child("RenderingInfo");
        var rendered = info == null ? "" : info.textOf("Message").strip();
        return cutValue(
                rendered.isEmpty() ? messages.of(provider, id.strip(), fields.data()) : rendered);
    }
}
