package io.casebook.intake.journal;

import io.casebook.intake.decoded.DamageCounts;

/// Finds the entries. The chain of entry arrays lists them in the order of their sequence numbers,
/// which is that of the file, as files are only appended to. Where the arrays are damaged, or list
/// less than there is because the machine stopped, the objects are gone through one after another.
final class EntryIndex {
    private final JournalBytes bytes;
    private final JournalHeader header;
    private final JournalObjects objects;
    private final DamageCounts damages;
    private final Offsets listed = new Offsets();
    private boolean sound = true;

    private EntryIndex(
            JournalBytes bytes,
            JournalHeader header,
            JournalObjects objects,
            DamageCounts damages) {
        this.bytes = bytes;
        this.header = header;
        this.objects = objects;
        this.damages = damages;
    }

    /// The offsets of all entries that can be read.
    static Offsets of(
            JournalBytes bytes,
            JournalHeader header,
            JournalObjects objects,
            DamageCounts damages) {
        var index = new EntryIndex(bytes, header, objects, damages);
        index.readArrays();
        return index.sound && !header.online() ? index.listed : index.completed();
    }

    /// Offsets of arrays must grow, and those of entries too, so this comes to an end.
    private void readArrays() {
        var left = header.entries();
        var before = 0L;
        var array = header.arrays();
        while (array != 0 && left > 0) {
            var size = objects.size(array, JournalObjects.ENTRY_ARRAY);
            if (size == 0 || array <= before) {
                damages.add(Damage.ARRAY, array);
                break;
            }
            left -= readArray(array, size, left);
            before = array;
            array = bytes.word(array + 16);
        }
        sound &= left == 0;
    }

    private long readArray(long array, long size, long most) {
        var count = Math.min(most, (size - JournalObjects.ARRAY_HEAD) / objects.offsetSize());
        for (var i = 0L; i < count; i++) {
            var at = array + JournalObjects.ARRAY_HEAD + i * objects.offsetSize();
            var entry = objects.offset(at);
            if (entry > listed.last() && objects.isEntry(entry)) {
                listed.add(entry);
            } else {
                sound = false;
                damages.add(Damage.LISTED_ENTRY, at);
            }
        }
        return count;
    }

    private Offsets completed() {
        var from = sound && listed.size() > 0 ? listed.last() : header.firstObject();
        var all = listed.with(scan(from));
        if (all.size() > listed.size()) {
            damages.add(Damage.recovered(all.size() - listed.size()));
        }
        return all;
    }

    /// The entries from an object on; what is no object is passed over in steps of eight bytes.
    private Offsets scan(long from) {
        var found = new Offsets();
        var at = from;
        while (at < bytes.size()) {
            var next = objects.next(at);
            if (next == 0) {
                at = resume(at + 8);
            } else {
                if (objects.isEntry(at)) {
                    found.add(at);
                }
                at = next;
            }
        }
        return found;
    }

    /// The next place where an object follows an object, or where one ends the file.
    private long resume(long from) {
        var at = from;
        while (at < bytes.size() && !isFollowed(objects.next(at))) {
            at += 8;
        }
        return at;
    }

    private boolean isFollowed(long next) {
        return next != 0
                && (next >= bytes.size() - 8 || bytes.word(next) == 0 || objects.next(next) != 0);
    }
}
