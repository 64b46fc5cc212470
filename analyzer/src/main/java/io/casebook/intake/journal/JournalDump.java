package io.casebook.intake.journal;

import io.casebook.intake.decoded.DamageCounts;
import io.casebook.intake.decoded.DecodedLog;
import io.casebook.intake.decoded.LogDamage;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// A journal that journalctl wrote with all fields, handed out in the notation of [JournalFile].
public final class JournalDump implements DecodedLog {
    private final DumpEntries entries;
    private final DamageCounts damages;

    private JournalDump(DumpEntries entries, DamageCounts damages) {
        this.entries = entries;
        this.damages = damages;
    }

    /// The output of `journalctl -o export`.
    public static JournalDump ofExport(MemorySegment whole) {
        var damages = new DamageCounts();
        return new JournalDump(new ExportEntries(new JournalBytes(whole), damages), damages);
    }

    /// The output of `journalctl -o json` and its kin.
    public static JournalDump ofJson(MemorySegment whole) {
        var damages = new DamageCounts();
        return new JournalDump(new JsonEntries(new JournalBytes(whole), damages), damages);
    }

    /// The output of `journalctl -o verbose`.
    public static JournalDump ofVerbose(MemorySegment whole) {
        var damages = new DamageCounts();
        return new JournalDump(new VerboseEntries(new JournalBytes(whole), damages), damages);
    }

    @Override
    public InputStream text() {
        return new DumpText(entries, damages);
    }

    @Override
    public List<LogDamage> damages() {
        return damages.list();
    }
}
