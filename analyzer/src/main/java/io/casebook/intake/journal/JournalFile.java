package io.casebook.intake.journal;

import io.casebook.intake.decoded.DamageCounts;
import io.casebook.intake.decoded.DecodedLog;
import io.casebook.intake.decoded.LogDamage;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// A binary file of systemd's journal, handed out as text.
///
/// The first line tells of the file; host and boot are those of the first entry:
///
///     # systemd journal: machine_id=... host=n1 boot_id=... tail_boot_id=... file_id=...
///       seqnum_id=... state=archived flags=keyed-hash,zstd entries=289     (in one line)
///
/// Then each entry, in the order of `journalctl --file`, in Coordinated Universal Time:
///
///     2021-03-04T05:06:07.123456Z HOST IDENTIFIER[PID] {NAME="value" NAME="value"}: message
///         a further line of the message
///
/// and before the first entry of another boot `-- Boot 0c1d... --`, as journalctl has it.
///
/// Host, identifier (else the command) and process id are `-` where they are missing; blanks and
/// brackets in them become `\xNN`. The fields come as they are called in the journal, one with
/// several values several times: first the well-known ones, then `_BOOT_ID`,
/// `__MONOTONIC_TIMESTAMP` and `__SEQNUM`, then the others in the order of the file, at last
/// `__CURSOR`, all as in journalctl's JSON. `_HOSTNAME`, `SYSLOG_IDENTIFIER`, `_PID` and
/// `MESSAGE` are not repeated where they stand outside of the braces as they are. In values a
/// quote and a backslash follow a backslash; control characters and bytes that are no UTF-8 are
/// `\xNN` everywhere, in a message all but tab and line break. Further lines of a message begin
/// with a tab. A value that is longer than 4096 bytes, or for which there is no room in a first
/// line of 32 KiB, follows the message on a line of its own: a tab and `{NAME="value"}`.
///
/// Source: systemd, docs/JOURNAL_FILE_FORMAT.md.
public final class JournalFile implements DecodedLog {
    /// The first bytes of each.
    public static final String MAGIC = "LPKSHHRH";

    private final JournalHeader header;
    private final Offsets entries;
    private final EntryReader reader;
    private final Payloads payloads;
    private final DamageCounts damages;

    private JournalFile(JournalBytes bytes, JournalHeader header) {
        this.header = header;
        damages = new DamageCounts();
        var objects = new JournalObjects(bytes, header);
        payloads = new Payloads(bytes, objects, damages);
        reader = new EntryReader(bytes, objects, payloads, damages);
        entries = EntryIndex.of(bytes, header, objects, damages);
        var expected = header.size() + header.arena();
        if (expected < 0 || expected > bytes.size()) {
            damages.add(Damage.truncated(bytes.size(), expected));
        }
    }

    /// A journal whose bytes are all at hand; they must stay for as long as it is read.
    ///
    /// @throws UnreadableJournalException where its header ends too early, or has a flag of which
    ///     nothing is known, so that what follows could mean anything
    public static JournalFile of(MemorySegment whole) throws UnreadableJournalException {
        var bytes = new JournalBytes(whole);
        if (bytes.size() < JournalHeader.LEAST_SIZE) {
            throw new UnreadableJournalException(
                    "The systemd journal ends at byte %d, in its header".formatted(bytes.size()));
        }
        var header = JournalHeader.of(bytes);
        if (header.unknownFlags() != 0) {
            throw new UnreadableJournalException(
                    "The systemd journal is of a newer version (incompatible flags 0x%x)"
                            .formatted(header.unknownFlags()));
        }
        return new JournalFile(bytes, header);
    }

    @Override
    public InputStream text() {
        return new JournalText(header, entries, reader);
    }

    @Override
    public List<LogDamage> damages() {
        return damages.list();
    }

    @Override
    public void close() {
        payloads.close();
    }
}
