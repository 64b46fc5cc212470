package io.casebook.format.samples;

import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.Slice;
import io.casebook.model.RecordDraft;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A record for each of iostat's reports: its time, if there is one, the processors, the devices.
/// The first report tells the time since the machine started, which makes facts of its numbers; the
/// others are samples.
final class DeviceRecords extends LineParser {
    static final Pattern PROCESSORS =
            Pattern.compile("avg-cpu: {1,20}%user {1,20}%nice {1,20}%sys(?:tem)? [^\\n]{0,200}");
    static final Pattern DEVICES =
            Pattern.compile("Device:? [^\\n]{0,40}(?:tps|r/s|rrqm/s|rsec/s|rkB/s)[^\\n]{0,400}");

    private static final int LONGEST_HEADING = 500;

    private final boolean sinceBoot;
    private final StampLine stamp;
    private final Words words = new Words();
    private final SinceBoot average = new SinceBoot("iostat.since-boot.");
    private @Nullable Heading heading;
    private boolean processors;

    /// Which report since the header; what of the present one has been read.
    private int reports;

    private boolean stamped;
    private boolean devices;
    private int lines;

    DeviceRecords(DateEvidence evidence, boolean sinceBoot) {
        this.sinceBoot = sinceBoot;
        stamp = new StampLine(evidence);
    }

    /// What stands further down in a very long text is no first report.
    @Override
    protected void begin(Slice slice) {
        processors = false;
        average.begin();
        stamp.begin();
        begin(slice.first() && sinceBoot);
    }

    private void close() {
        stamped = false;
        devices = false;
        lines = 0;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        var header = ReportHeader.of(text);
        if (header != null) {
            header.tell(sink, from, to);
            begin(sinceBoot);
            return Line.TITLE;
        }
        if (isTime(bytes, from, to, draft, sink)) {
            close();
            stamped = true;
            return started();
        }
        words.of(bytes, from, to);
        if (text.length() < LONGEST_HEADING && PROCESSORS.matcher(text).matches()) {
            return openProcessors();
        }
        if (text.length() < LONGEST_HEADING && DEVICES.matcher(text).matches()) {
            return openDevices();
        }
        return readRow(sink);
    }

    private void begin(boolean first) {
        heading = null;
        reports = first ? 0 : 1;
        close();
    }

    private boolean isTime(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        return bytes[from] != 'a' && bytes[from] != ' ' && stamp.read(bytes, from, to, draft, sink);
    }

    private Line openProcessors() {
        heading = Heading.single("CPU", words, 1);
        processors = true;
        return stamped && lines == 1 ? goesOn() : opened();
    }

    private Line openDevices() {
        heading = Heading.of(words, 0);
        var same = lines > 0 && !devices && (processors || stamped);
        processors = false;
        var line = same ? goesOn() : opened();
        devices = true;
        return line;
    }

    private Line opened() {
        close();
        return started();
    }

    private Line started() {
        lines = 1;
        reports++;
        return Line.STARTS;
    }

    /// A record has a limit of lines.
    private Line goesOn() {
        lines = lines < MOST_LINES - 1 ? lines + 1 : 1;
        return lines == 1 ? Line.STARTS : Line.CONTINUES;
    }

    private Line readRow(RecordSink sink) {
        if (heading == null || lines == 0 || !heading.fits(words, 0) || !words.anyNumber(0)) {
            return Line.UNPARSED;
        }
        var told = reports == 1 ? average.facts(words, sink) : Heading.Told.samples(words, sink);
        heading.tell(words, 0, told);
        return goesOn();
    }
}
