package io.casebook.intake.evtx;

import io.casebook.intake.decoded.DamageCounts;
import io.casebook.intake.decoded.DecodedLog;
import io.casebook.intake.decoded.LogDamage;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// A Windows event log, handed out as text.
///
/// The first line tells of the file; host and channel are those of the first event:
///
///     # windows event log: host=PC1 channel=System version=3.1 state=clean chunks=17
///
/// Then each event, oldest chunk first, in Coordinated Universal Time:
///
///     2021-03-04T05:06:07.1234567Z HOST PROVIDER[PID] {event_id="41" level="1" ...}: message
///         a further line of the message
///
/// Host, provider and process id are `-` where they are missing; brackets in them, and blanks in a
/// host, become `\xNN`. The fields of `System` are called `event_id`, `level`, `channel`,
/// `record_id`, `thread_id`, `user` and so on, those of `EventData` and `UserData` by their name
/// after `data.`, `data.1` where they have none; other parts by their path. In values a quote and
/// a backslash follow a backslash, control characters are `\xNN` everywhere. Further lines of a
/// message begin with a tab. A value that is longer than 1024 characters, or for which there is no
/// room in a first line of 32 KiB, follows the message on a line of its own: a tab and
/// `{name="value"}`.
///
/// The text that Windows shows lies in libraries of the machine. For well-known events it is in
/// the table `messages.txt`; the message of others is the provider, the number and the data.
public final class EventLogFile implements DecodedLog {
    /// The first bytes of each binary file.
    public static final String MAGIC = "ElfFile\0";

    private final Events events;
    private final DamageCounts damages;

    private EventLogFile(Events events, DamageCounts damages) {
        this.events = events;
        this.damages = damages;
    }

    /// A binary log whose bytes are all at hand; they must stay for as long as it is read.
    ///
    /// @throws UnreadableEventLogException where its header ends too early, or is none and nothing
    /// follows
    public static EventLogFile of(MemorySegment whole) throws UnreadableEventLogException {
        if (whole.byteSize() < FileHeader.SIZE) {
            throw new UnreadableEventLogException(
                    "The Windows event log ends at byte %d, in its header"
                            .formatted(whole.byteSize()));
        }
        var damages = new DamageCounts();
        var header = header(whole);
        if (!header.intact()) {
            damages.add(Damage.HEADER_CHECKSUM, 0);
        }
        var events = new ChunkEvents(whole, header, damages);
        if (!header.plausible() && events.isEmpty()) {
            throw new UnreadableEventLogException(
                    "The Windows event log has no valid header, and no events follow");
        }
        return new EventLogFile(events, damages);
    }

    /// Events in XML, as `wevtutil`, PowerShell and the event viewer write them, at hand like a
    /// binary log.
    public static EventLogFile ofXml(MemorySegment whole) {
        var damages = new DamageCounts();
        return new EventLogFile(new XmlEvents(whole, damages), damages);
    }

    /// Whether a file with these first bytes has events in XML.
    public static boolean isXml(byte[] head) {
        return XmlStart.of(head) != null;
    }

    private static FileHeader header(MemorySegment whole) throws UnreadableEventLogException {
        var bytes = whole.asSlice(0, FileHeader.SIZE).toArray(ValueLayout.JAVA_BYTE);
        try {
            return FileHeader.of(new ChunkBytes(bytes));
        } catch (MalformedEventException _) {
            throw new UnreadableEventLogException("The Windows event log has no valid header");
        }
    }

    @Override
    public InputStream text() {
        return new EventLogText(events, damages);
    }

    @Override
    public List<LogDamage> damages() {
        return damages.list();
    }
}
