package io.casebook.intake.evtx;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/// Events in XML, each read by itself: a damaged one spoils no other, and it does not matter
/// whether an element is around them.
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
        var start = nextStart();
        tellGap(at, start);
        if (start == file.byteSize()) {
            at = start;
            return null;
        }
        var end = Math.min(find(close, start), file.byteSize());
        if (end == file.byteSize()) {
            damages.add(Damage.CUT_EVENT, start);
        }
        at = Math.min(end + close.length, file.byteSize());
        return read(start, at);
    }

    /// Not `<Events>`.
    private long nextStart() {
        var start = find(open, at);
        while (start < file.byteSize() && isLonger(start + open.length)) {
            start = find(open, start + open.length);
        }
        return start;
    }

    private boolean isLonger(long next) {
        for (var i = next; i < Math.min(next + encoding.width(), file.byteSize()); i++) {
            if (Character.isLetterOrDigit(octet(i))) {
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

    /// The end of the file where it is not found.
    private long find(byte[] wanted, long from) {
        for (var place = from; place <= file.byteSize() - wanted.length; place++) {
            if (octet(place) == wanted[0] && isAt(wanted, place)) {
                return place;
            }
        }
        return file.byteSize();
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
