package io.casebook.intake.journal;

/// What may be wrong inside a journal; each kind is told once with its number.
enum Damage {
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

    String code() {
        return code;
    }

    /// What happened so often, first at an offset.
    String detail(long count, long first) {
        return "Systemd journal: %s (%d times, first at byte %d)"
                .formatted(words.formatted(Payloads.LONGEST), count, first);
    }
}
