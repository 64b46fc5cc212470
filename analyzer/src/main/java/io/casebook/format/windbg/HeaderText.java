package io.casebook.format.windbg;

import io.casebook.model.Reading;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a debugger says of a dump when it opens it; grows line by line.
final class HeaderText {
    private final Map<String, Stated> attributes = new LinkedHashMap<>();
    private Place place;
    private DebuggerLine.@Nullable SessionTime sessionTime;
    private DebuggerLine.@Nullable Uptime uptime;
    private @Nullable Place uptimePlace;

    /// A value and where it is stated.
    record Stated(String value, Place place) {}

    HeaderText(Place start) {
        place = start;
    }

    /// Adds a line; what was said before stays.
    void add(DebuggerLine line, Place at) {
        place = place.to(at);
        switch (line) {
            case DebuggerLine.Header header ->
                    header.attributes()
                            .forEach((key, value) -> putIfAbsent(key, new Stated(value, at)));
            case DebuggerLine.SessionTime time -> {
                sessionTime = sessionTime == null ? time : sessionTime;
                putIfAbsent("debug.session.time", new Stated(time.written(), at));
            }
            case DebuggerLine.Uptime time -> addUptime(time, at);
            case DebuggerLine.SymbolProblem _,
                    DebuggerLine.HeaderNote _,
                    DebuggerLine.Divider _ -> {}
            case DebuggerLine other ->
                    throw new IllegalArgumentException("no line of a header: " + other);
        }
    }

    private void putIfAbsent(String key, Stated stated) {
        attributes.putIfAbsent(key, stated);
    }

    private void addUptime(DebuggerLine.Uptime time, Place at) {
        if (uptime == null) {
            uptime = time;
            uptimePlace = at;
            putIfAbsent("uptime.seconds", new Stated(DebuggerTime.seconds(time), at));
        }
    }

    /// Takes over what a later header of the same dump adds.
    void add(HeaderText later) {
        place = place.to(later.place);
        later.attributes.forEach(this::putIfAbsent);
        sessionTime = sessionTime == null ? later.sessionTime : sessionTime;
        if (uptime == null) {
            uptime = later.uptime;
            uptimePlace = later.uptimePlace;
        }
    }

    /// Whether a later header speaks of another dump: the two contradict each other.
    boolean contradicts(HeaderText later) {
        return later.attributes.entrySet().stream()
                .anyMatch(
                        entry -> {
                            var mine = attributes.get(entry.getKey());
                            return mine != null && !mine.value().equals(entry.getValue().value());
                        });
    }

    Place place() {
        return place;
    }

    Map<String, Stated> attributes() {
        return attributes;
    }

    DebuggerLine.@Nullable SessionTime sessionTime() {
        return sessionTime;
    }

    Reading reading() {
        return sessionTime == null ? Reading.NONE : sessionTime.reading();
    }

    DebuggerLine.@Nullable Uptime uptime() {
        return uptime;
    }

    @Nullable Place uptimePlace() {
        return uptimePlace;
    }
}
