package io.casebook.intake.journal;

import java.io.InputStream;
import java.util.Arrays;

/// A journal as text, written while it is read.
final class JournalText extends InputStream {
    private static final byte[] NO_BOOT = new byte[JournalBytes.ID_DIGITS];

    private final JournalHeader header;
    private final Offsets entries;
    private final EntryReader reader;
    private final EntryText writer;
    private final Entry entry = new Entry();
    private final TextBytes out = new TextBytes();
    private final byte[] boot = NO_BOOT.clone();
    private int next;

    JournalText(JournalHeader header, Offsets entries, EntryReader reader) {
        this.header = header;
        this.entries = entries;
        this.reader = reader;
        writer = new EntryText();
        entry.seqnumId = header.seqnumId();
        start();
    }

    private void start() {
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

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) {
        while (out.length() == 0 && next < entries.size()) {
            writeNext();
        }
        return out.length() == 0 && length > 0 ? -1 : out.take(into, at, length);
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
