package io.casebook.intake.evtx;

import io.casebook.intake.decoded.DamageCounts;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// The events of a file, oldest chunk first: a full log goes on at its start.
final class ChunkEvents implements Events {
    private final MemorySegment file;
    private final FileHeader header;
    private final DamageCounts damages;
    private final List<Start> starts = new ArrayList<>();
    private final Deque<Chunk.Place> places = new ArrayDeque<>();
    private Chunk chunk;
    private BinaryXml reader;
    private int next;

    /// Where a chunk begins, and the number of its first event.
    private record Start(long offset, long firstId) {}

    ChunkEvents(MemorySegment file, FileHeader header, DamageCounts damages) {
        this.file = file;
        this.header = header;
        this.damages = damages;
        chunk = new Chunk(new ChunkBytes(new byte[0]), 0);
        reader = new BinaryXml(chunk.bytes(), new Allowance());
        for (var at = (long) header.firstChunk(); at < file.byteSize(); at += Chunk.SIZE) {
            addStart(at);
        }
        starts.sort(Comparator.comparingLong(Start::firstId));
    }

    /// Whether there is no chunk.
    boolean isEmpty() {
        return starts.isEmpty();
    }

    private Chunk chunkAt(long offset) {
        var length = (int) Math.min(Chunk.SIZE, file.byteSize() - offset);
        var bytes = file.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
        return new Chunk(new ChunkBytes(bytes), offset);
    }

    private void addStart(long offset) {
        var found = chunkAt(offset);
        try {
            if (found.bytes().length() < Chunk.SIZE && !found.bytes().isZero()) {
                damages.add(Damage.CUT_CHUNK, offset);
            }
            if (found.isChunk()) {
                starts.add(new Start(offset, found.firstId()));
            } else if (!found.bytes().isZero()) {
                damages.add(Damage.CHUNK, offset);
            }
        } catch (MalformedEventException _) {
            damages.add(Damage.CHUNK, offset);
        }
    }

    @Override
    public String title() {
        return header.title();
    }

    @Override
    public @Nullable Event next() {
        while (places.isEmpty() && next < starts.size()) {
            open(starts.get(next++).offset);
        }
        return places.isEmpty() ? null : read(places.removeFirst());
    }

    private void open(long offset) {
        chunk = chunkAt(offset);
        reader = new BinaryXml(chunk.bytes(), new Allowance());
        try {
            if (!chunk.isIntact() && !isBeingWritten()) {
                damages.add(Damage.CHUNK_CHECKSUM, offset);
            }
            places.addAll(chunk.places(damages));
        } catch (MalformedEventException _) {
            damages.add(Damage.CHUNK, offset);
        }
    }

    /// The last chunk of a log that was open has no checksum yet.
    private boolean isBeingWritten() {
        return header.isDirty() && next == starts.size();
    }

    private Event read(Chunk.Place place) {
        var content = new Element("");
        try {
            reader.read(place.from(), place.to(), content);
        } catch (MalformedEventException e) {
            damages.add(e.damage(), chunk.offset() + place.at());
        }
        var id = Long.toUnsignedString(place.id());
        return new Event(content, ValueText.fileTime(place.written()), id);
    }
}
