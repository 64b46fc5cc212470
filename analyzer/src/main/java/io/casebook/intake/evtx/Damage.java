package io.casebook.intake.evtx;

import io.casebook.intake.decoded.DamageKind;
import io.casebook.intake.decoded.LogDamage;

/// What may be wrong inside an event log; each kind is told once with its number.
enum Damage implements DamageKind {
    HEADER_CHECKSUM("evtx-checksum", "the checksum of the file's header is wrong"),
    CHUNK_CHECKSUM("evtx-checksum", "chunks have a wrong checksum, what is in them may be wrong"),
    CHUNK("evtx-damaged", "chunks have no valid start and are left out"),
    CUT_CHUNK("evtx-truncated", "the file ends within a chunk"),
    CUT_EVENT("evtx-truncated", "the file ends within an event"),
    UNENDED_EVENT("evtx-damaged", "events have no end, the next one begins within them"),
    RECORD("evtx-damaged", "events are damaged and only partly read"),
    GAP("evtx-damaged", "places between events hold none"),
    LARGE("evtx-damaged", "events unfold to more than their chunk may hold and are cut"),
    CUT_VALUE("evtx-value-cut", "values are longer than %d characters and are cut");

    private final String code;
    private final String words;

    Damage(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public LogDamage told(long times, long first) {
        var what = "Windows event log: " + words.formatted(EventText.LONGEST_VALUE);
        return LogDamage.counted(code, what, times, first);
    }
}
