package io.casebook.intake.journal;

import io.casebook.intake.decoded.DamageKind;
import io.casebook.intake.decoded.LogDamage;

/// What may be wrong inside a journal; each kind is told once with its number.
enum Damage implements DamageKind {
    ARRAY("journal-damaged", "entry arrays cannot be read"),
    LISTED_ENTRY("journal-damaged", "entries are listed that are not there"),
    DATA("journal-damaged", "entries name a field that is not there"),
    PAYLOAD("journal-damaged", "fields cannot be decompressed"),
    NAME("journal-damaged", "fields have no valid name"),
    CUT_VALUE("journal-value-cut", "values are longer than %d bytes and are cut"),
    NOTATION("journal-damaged", "parts of the dump are not written as journalctl does"),
    TIME("journal-damaged", "entries of the dump have no time and are left out"),
    LARGE_ENTRY("journal-value-cut", "entries have too many or too long fields, some are left out");

    private final String code;
    private final String words;

    Damage(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public LogDamage told(long times, long first) {
        var what = "Systemd journal: " + words.formatted(Payloads.LONGEST);
        return LogDamage.counted(code, what, times, first);
    }

    /// The file is shorter than its header says.
    static LogDamage truncated(long end, long expected) {
        return new LogDamage(
                "journal-truncated",
                "Systemd journal: it ends at byte %d, its header tells of %d bytes"
                        .formatted(end, expected));
    }

    /// So many entries were found outside of the entry arrays.
    static LogDamage recovered(long entries) {
        return new LogDamage(
                "journal-recovered",
                "Systemd journal: %d entries that its arrays do not list were found"
                        .formatted(entries));
    }
}
