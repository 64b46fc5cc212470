package io.casebook.format.windbg;

import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;
import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a debugger says of a dump when it opens it; grows line by line.
final class HeaderText {
    private final Map<String, Stated> attributes = new LinkedHashMap<>();
    private Place place;
    private DebuggerLine.@Nullable SessionTime sessionTime;
    private DebuggerLine.@Nullable Uptime uptime;

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
            case DebuggerLine.Uptime time -> {
                uptime = uptime == null ? time : uptime;
                putIfAbsent("uptime.seconds", new Stated(DebuggerTime.seconds(time), at));
            }
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

    /// Takes over what a later header of the same dump adds.
    void add(HeaderText later) {
        place = place.to(later.place);
        later.attributes.forEach(this::putIfAbsent);
        sessionTime = sessionTime == null ? later.sessionTime : sessionTime;
        uptime = uptime == null ? later.uptime : uptime;
    }

    /// Whether a later header speaks of another dump: the two contradict each other.
    boolean contradicts(HeaderText later) {
        return later.attributes.entrySet().stream()
                .anyMatch(entry -> contradicts(entry.getKey(), entry.getValue().value()));
    }

    private boolean contradicts(String key, String value) {
        var mine = attributes.get(key);
        return mine != null && !mine.value().equals(value);
    }

    Place place() {
        return place;
    }

    Map<String, Stated> attributes() {
        return attributes;
    }

    /// When the session says the system stopped, and where; null where it does not.
    DebuggerLine.@Nullable SessionTime sessionTime() {
        return sessionTime == null || sessionTime.reading().kind() == ReadingKind.NONE
                ? null
                : sessionTime;
    }

    /// When a system that stopped then was started, RFC 3339 in UTC; null where that cannot be
    /// told.
    @Nullable Stated bootTime(Reading stopped) {
        var stated = attributes.get("uptime.seconds");
        if (uptime == null || stated == null || stopped.kind() != ReadingKind.ABSOLUTE) {
            return null;
        }
        var digits = Math.min(stopped.digits(), uptime.digits());
        return new Stated(UtcTime.format(stopped.nanos() - uptime.nanos(), digits), stated.place());
    }
}
