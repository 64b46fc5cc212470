package io.casebook.intake.evtx;

import io.casebook.intake.decoded.DamageCounts;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/// Events in XML, each read by itself: a damaged one spoils no other, and it does not matter
/// whether an element is around them. An event without an end goes to where the next one begins.
final class XmlEvents implements Events {
    private static final int START = 4096;
    private static final int LONGEST_EVENT = 1 << 20;
    private static final int LONGEST_GAP = 4096;

    /// What may stand between events.
    private static final Pattern FRAME =
            Pattern.compile("\ufeff|<\\?xml[^>]{0,200}>|</?Events[^>]{0,200}>|<!--[^>]{0,200}-->");

    private final MemorySegment file;
    private final DamageCounts damages;
    private final XmlEventReader reader = new XmlEventReader();
    private final XmlStart encoding;
    private final byte[] open;
    private final byte[] close;
    private long at;

    XmlEvents(MemorySegment file, DamageCounts damages) {
        this.file = file;
        this.damages = damages;
        var head = copy(0, Math.min(START, file.byteSize()));
        var found = XmlStart.of(head);
        encoding = Objects.requireNonNullElse(found, new XmlStart(StandardCharsets.UTF_8, 1));
        open = "<Event".getBytes(encoding.charset());
        close = "</Event>".getBytes(encoding.charset());
    }

    @Override
    public String title() {
        return "source=xml encoding=" + encoding.charset().name();
    }

    @Override
    public @Nullable Event next() {
        var start = nextStart(at);
        tellGap(at, start);
        if (start == file.byteSize()) {
            at = start;
            return null;
        }
        at = end(start);
        return read(start, at);
    }

    /// Behind the end of the event that begins here.
    private long end(long start) {
        var next = nextStart(start + open.length);
        var end = find(close, start, next);
        if (end < next) {
            return end + close.length;
        }
        damages.add(next == file.byteSize() ? Damage.CUT_EVENT : Damage.UNENDED_EVENT, start);
        return next;
    }

    /// Not `<Events>` nor `<EventData>`; the end of the file where there is none.
    private long nextStart(long from) {
        var start = find(open, from, file.byteSize());
        while (start < file.byteSize() && isLonger(start + open.length)) {
            start = find(open, start + open.length, file.byteSize());
        }
        return start;
    }

    private boolean isLonger(long next) {
        for (var i = next; i < Math.min(next + encoding.width(), file.byteSize()); i++) {
            if ((octet(i) > ' ' && octet(i) != '>') || octet(i) < 0) {
                return true;
            }
        }
        return false;
    }

    private void tellGap(long from, long to) {
        var length = Math.min(to - from, LONGEST_GAP);
        var gap = new String(copy(from, length), encoding.charset());
        if (!FRAME.matcher(gap).replaceAll("").isBlank()) {
            damages.add(Damage.GAP, from);
        }
    }

    private Event read(long from, long to) {
        var content = new Element("");
        try {
            if (to - from > LONGEST_EVENT) {
                damages.add(Damage.LARGE, from);
            }
            var bytes = copy(from, Math.min(to - from, LONGEST_EVENT));
            reader.read(new String(bytes, encoding.charset()), content);
        } catch (MalformedEventException e) {
            damages.add(e.damage(), from);
        }
        return new Event(content, "", "");
    }

    /// `to` where it is not found before.
    private long find(byte[] wanted, long from, long to) {
        for (var place = from; place <= to - wanted.length; place++) {
            if (octet(place) == wanted[0] && isAt(wanted, place)) {
                return place;
            }
        }
        return to;
    }

    private boolean isAt(byte[] wanted, long place) {
        for (var i = 1; i < wanted.length; i++) {
            if (octet(place + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private byte octet(long place) {
        return file.get(ValueLayout.JAVA_BYTE, place);
    }

    private byte[] copy(long from, long length) {
        return file.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE);
    }
}
