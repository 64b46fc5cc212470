package io.casebook.intake.journal;

import static io.casebook.intake.journal.FieldOrder.ascii;

import io.casebook.intake.decoded.DamageCounts;
import io.casebook.intake.decoded.PulledText;

import java.util.Arrays;

/// The entries of a dump, written while they are read, in the notation of [JournalFile]. Of the
/// file the first line tells only the first boot: a dump may hold several machines.
final class DumpText extends PulledText {
    private static final byte[] MACHINE = ascii("_MACHINE_ID");

    private final DumpEntries entries;
    private final DamageCounts damages;
    private final EntryText writer = new EntryText();
    private final Entry entry = new Entry();
    private final TextBytes out = new TextBytes();
    private byte[] boot = {};
    private byte[] machine = {};
    private boolean isBegun;

    DumpText(DumpEntries entries, DamageCounts damages) {
        this.entries = entries;
        this.damages = damages;
    }

    @Override
    protected boolean fill() {
        var from = entries.position();
        if (!entries.next(entry)) {
            return false;
        }
        out.clear();
        if (OwnFields.take(entry)) {
            writeBoot();
            writer.write(entry, out);
        } else {
            damages.add(Damage.TIME, from);
        }
        ready(out.array(), out.length());
        return true;
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
