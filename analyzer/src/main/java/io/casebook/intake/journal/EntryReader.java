package io.casebook.intake.journal;

import io.casebook.intake.decoded.DamageCounts;

/// Reads entries with all their fields.
final class EntryReader {
    private final JournalBytes bytes;
    private final JournalObjects objects;
    private final Payloads payloads;
    private final DamageCounts damages;

    EntryReader(
            JournalBytes bytes, JournalObjects objects, Payloads payloads, DamageCounts damages) {
        this.bytes = bytes;
        this.objects = objects;
        this.payloads = payloads;
        this.damages = damages;
    }

    /// Reads the entry at an offset where there is one.
    void read(long at, Entry into) {
        into.clear();
        into.seqnum = bytes.word(at + 16);
        into.realtime = bytes.word(at + 24);
        into.monotonic = bytes.word(at + 32);
        bytes.id(at + 40, into.bootId);
        into.hash = bytes.word(at + 56);
        var count = objects.itemCount(at);
        for (var i = 0; i < Math.min(count, Entry.MOST_FIELDS); i++) {
            readField(at, i, into);
        }
        if (count > Entry.MOST_FIELDS) {
            damages.add(Damage.LARGE_ENTRY, at);
        }
    }

    private void readField(long entry, int item, Entry into) {
        var data = objects.data(entry, item);
        if (data == 0) {
            damages.add(Damage.DATA, entry);
            return;
        }
        payloads.read(data, into);
    }
}
