package io.casebook.signature.language;

import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/// The events of a YAML text, up to more than a signature can need of nesting and of references
/// back: who builds nodes of them goes as deep as they do.
final class BoundedEvents implements Parser {
    private static final int DEEPEST = 32;
    private static final int MOST_ALIASES = 100;

    private final Parser events;
    private int depth;
    private int aliases;

    BoundedEvents(Parser events) {
        this.events = events;
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return events.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
        return events.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public Event next() {
        var event = events.next();
        depth += event instanceof CollectionStartEvent ? 1 : 0;
        depth -= event instanceof CollectionEndEvent ? 1 : 0;
        aliases += event instanceof AliasEvent ? 1 : 0;
        if (depth > DEEPEST) {
            throw refused("nested more than " + DEEPEST + " deep", event);
        }
        if (aliases > MOST_ALIASES) {
            throw refused("more than " + MOST_ALIASES + " aliases", event);
        }
        return event;
    }

    private static ParserException refused(String why, Event event) {
        return new ParserException(why, event.getStartMark());
    }
}
