package io.casebook.intake.journal;

import io.casebook.intake.decoded.PulledText;

import java.util.Arrays;

/// A journal as text, written while it is read.
final class JournalText extends PulledText {
    private static final byte[] NO_BOOT = new byte[JournalBytes.ID_DIGITS];

    private final JournalHeader header;
    private final Offsets entries;
    private final EntryReader reader;
    private final EntryText writer;
    private final Entry entry = new Entry();
    private final TextBytes out = new TextBytes();
    private final byte[] boot = NO_BOOT.clone();
    private boolean isBegun;
    private int next;

    JournalText(JournalHeader header, Offsets entries, EntryReader reader) {
        this.header = header;
        this.entries = entries;
        this.reader = reader;
        writer = new EntryText();
        entry.seqnumId = header.seqnumId();
    }

    @Override
    protected boolean fill() {
        if (isBegun && next == entries.size()) {
            return false;
        }
        out.clear();
        if (isBegun) {
            writeNext();
        } else {
            isBegun = true;
            writeTitle();
        }
        ready(out.array(), out.length());
        return true;
    }

    private void writeTitle() {
        out.add("# systemd journal: machine_id=" + header.machineId());
        if (entries.size() > 0) {
            reader.read(entries.get(0), entry);
            System.arraycopy(entry.bootId, 0, boot, 0, boot.length);
            out.add(" host=");
            EntryText.addHost(entry, out);
            out.add(" boot_id=");
            out.add(boot);
        }
        out.add(" tail_boot_id=" + header.tailBootId());
        out.add(" file_id=" + header.fileId());
        out.add(" seqnum_id=" + header.seqnumId());
        out.add(" state=" + header.stateName());
        out.add(" flags=" + header.flagNames());
        out.add(" entries=" + entries.size() + "\n");
    }

    /// The first entry has been read for the title.
    private void writeNext() {
        if (next > 0) {
            reader.read(entries.get(next), entry);
        }
        next++;
        if (!Arrays.equals(boot, entry.bootId)) {
            System.arraycopy(entry.bootId, 0, boot, 0, boot.length);
            out.add("-- Boot ");
            out.add(boot);
            out.add(" --\n");
        }
        writer.write(entry, out);
    }
}
