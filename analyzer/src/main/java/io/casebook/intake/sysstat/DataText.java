package io.casebook.intake.sysstat;

import io.casebook.intake.decoded.PulledText;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// A data file as text, written while it is read.
final class DataText extends PulledText {
    private static final int STATISTICS = 1;
    private static final int RESTART = 2;
    private static final int LAST_STATISTICS = 3;
    private static final int COMMENT = 4;
    private static final int LAST_EXTRA = 15;
    private static final int LONGEST_COMMENT = 64;
    private static final Field UPTIME = Field.longLong(0);
    private static final Field TIME = Field.longLong(1);
    private static final Field EXTRA = Field.of("i0");

    private final DataBytes bytes;
    private final DataHeader header;
    private final List<String> damages;
    private final Lines lines = new Lines();
    private long at;
    private @Nullable Sample before;

    DataText(DataBytes bytes, DataHeader header, List<String> damages) {
        this.bytes = bytes;
        this.header = header;
        this.damages = damages;
        at = header.end();
        lines.line(
                "%s %s (%s) \t%s \t_%s_\t(%d CPU)"
                        .formatted(
                                header.system(),
                                header.release(),
                                header.host(),
                                Lines.time(header.first()).substring(0, "2021-05-10".length()),
                                header.machine(),
                                processors(header.processors())));
        header.activities().stream()
                .filter(Tables::isOtherVersion)
                .forEach(
                        it ->
                                damages.add(
                                        "Counters of activity %d are of version 0x%x, not read"
                                                .formatted(it.id(), it.magic())));
    }

    /// One structure is for all of them together where there are several.
    private static long processors(long structures) {
        return Math.max(1, structures - 1);
    }

    @Override
    protected boolean fill() {
        var text = lines.take();
        ready(text, text.length);
        return text.length > 0 || next();
    }

    /// Reads a record; false at the end.
    private boolean next() {
        if (at >= bytes.size()) {
            return false;
        }
        try {
            readRecord();
            return true;
        } catch (UnreadableDataException e) {
            damages.add(String.valueOf(e.getMessage()));
            at = bytes.size();
            return false;
        }
    }

    private void readRecord() throws UnreadableDataException {
        var record = header.records();
        var start = at;
        at += held(record.size());
        var type = bytes.octet(start + record.texts());
        var time = record.value(bytes, start, TIME);
        lines.time(before == null ? time : before.time(), time);
        var extra = record.value(bytes, start, EXTRA) != 0;
        switch (type) {
            case STATISTICS, LAST_STATISTICS -> {
                passExtras(extra);
                readSample(time, record.value(bytes, start, UPTIME));
            }
            case RESTART -> {
                var structures = bytes.number(at);
                at += held(Integer.BYTES);
                lines.event("LINUX RESTART\t(%d CPU)".formatted(processors(structures)));
                before = null;
                passExtras(extra);
            }
            case COMMENT -> {
                lines.event("COM " + bytes.line(at, LONGEST_COMMENT));
                at += held(LONGEST_COMMENT);
                passExtras(extra);
            }
            default -> {
                if (type < STATISTICS || type > LAST_EXTRA) {
                    throw broken(start);
                }
                passExtras(extra);
            }
        }
    }

    private void passExtras(boolean some) throws UnreadableDataException {
        at = some ? Extras.end(bytes, at) : at;
    }

    private void readSample(long time, long uptime) throws UnreadableDataException {
        var blocks = new HashMap<Activity, Sample.Block>();
        for (var activity : header.activities()) {
            blocks.putIfAbsent(activity, readBlock(activity));
        }
        var now = new Sample(time, uptime, blocks);
        var interval = new Interval(bytes, before, now);
        var written = new HashSet<Long>();
        for (var activity : header.activities()) {
            if (written.add(activity.id())) {
                Tables.write(interval, activity, lines);
            }
        }
        before = now;
    }

    /// The product has less than 62 bits: 32 for the count, 17 for the parts, 14 for the size.
    private Sample.Block readBlock(Activity activity) throws UnreadableDataException {
        var count = activity.count();
        if (activity.counted()) {
            count = bytes.number(at);
            at += held(Integer.BYTES);
        }
        var start = at;
        at += held(count * activity.parts() * activity.shape().size());
        return new Sample.Block(start, count);
    }

    /// The length, if the file goes on for so long.
    private long held(long length) throws UnreadableDataException {
        if (!bytes.holds(at, length)) {
            throw broken(at);
        }
        return length;
    }

    private static UnreadableDataException broken(long place) {
        return new UnreadableDataException(
                "The sysstat data is damaged or cut at byte %d".formatted(place));
    }
}
