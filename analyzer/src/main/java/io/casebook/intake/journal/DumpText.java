package io.casebook.intake.journal;

import static io.casebook.intake.journal.FieldOrder.ascii;

import java.io.InputStream;
import java.util.Arrays;

/// The entries of a dump, written while they are read, in the notation of [JournalFile]. Of the
/// file the first line tells only the first boot: a dump may hold several machines.
final class DumpText extends InputStream {
    private static final byte[] MACHINE = ascii("_MACHINE_ID");

    private final DumpEntries entries;
    private final DamageCounts damages;
    private final EntryText writer = new EntryText();
    private final Entry entry = new Entry();
    private final TextBytes out = new TextBytes();
    private byte[] boot = {};
    private byte[] machine = {};
    private boolean isBegun;
    private boolean isEnded;

    DumpText(DumpEntries entries, DamageCounts damages) {
        this.entries = entries;
        this.damages = damages;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) {
        while (out.length() == 0 && !isEnded) {
            writeNext();
        }
        return out.length() == 0 && length > 0 ? -1 : out.take(into, at, length);
    }

    private void writeNext() {
        var from = entries.position();
        if (!entries.next(entry)) {
            isEnded = true;
        } else if (!OwnFields.take(entry)) {
            damages.add(Damage.TIME, from);
        } else {
            writeBoot();
            writer.write(entry, out);
        }
    }

    /// Where machines take turns, a boot that is another one is none that has just begun.
    private void writeBoot() {
        var field = entry.find(MACHINE);
        var of =
                field < 0
                        ? new byte[0]
                        : Arrays.copyOfRange(entry.bytes, entry.values[field], entry.ends[field]);
        if (!isBegun) {
            out.add("# systemd journal: machine_id=-");
            out.add(entry.hasBoot() ? " boot_id=" : " boot_id=-");
            out.add(entry.hasBoot() ? entry.bootId : new byte[0]);
            out.add(" state=exported\n");
        } else if (entry.hasBoot()
                && Arrays.equals(machine, of)
                && !Arrays.equals(boot, entry.bootId)) {
            out.add("-- Boot ");
            out.add(entry.bootId);
            out.add(" --\n");
        }
        isBegun = true;
        machine = of;
        boot = entry.bootId.clone();
    }
}
