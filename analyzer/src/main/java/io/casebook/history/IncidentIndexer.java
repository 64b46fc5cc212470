package io.casebook.history;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Incident;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.NoMergePolicy;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/// Builds the index of one incident aside, in a folder of its own. Nothing of it is in history
/// before [#commit], and all of it after.
public final class IncidentIndexer implements AutoCloseable {
    private final IncidentStore store;
    private final String id;
    private final BuildFolder folder;
    private final IndexWriter index;
    private final Queue<BlockWriter> idle = new ConcurrentLinkedQueue<>();
    private final LongAdder events = new LongAdder();

    IncidentIndexer(IncidentStore store, String id, BuildFolder folder, long memory)
            throws IOException {
        this.store = store;
        this.id = id;
        this.folder = folder;
        index = new IndexWriter(new UnsyncedDirectory(folder.directory()), configuration(memory));
    }

    static IndexWriterConfig configuration(long memory) {
        return new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(memory / (double) (1 << 20))
                .setUseCompoundFile(false)
                .setCommitOnClose(false)
                .setMergePolicy(NoMergePolicy.INSTANCE);
    }

    /// Adds the events of one chunk of a table; their times are resolved before. Several threads
    /// may add at the same time.
    ///
    /// @throws IOException when the index cannot be written; the incident is lost then
    public void add(EventTable table, EventChunk chunk, EventLabels labels) throws IOException {
        var writer = idle.poll();
        if (writer == null) {
            writer = new BlockWriter(id);
        }
        try {
            writer.add(table, chunk, labels, index);
        } finally {
            idle.offer(writer); // closing frees it
        }
        events.add(chunk.size());
    }

    /// Puts the incident into history, in one step; one with the same id goes in the same step.
    /// Waits while another process writes.
    ///
    /// @param reportJson the report, kept as it is
    /// @throws StoreBusyException when the wait was too long
    /// @throws IOException when it cannot be written; history is as it was
    public void commit(Incident incident, byte[] reportJson) throws IOException {
        if (!incident.id().equals(id)) {
            throw new IllegalArgumentException("begun as " + id + ", not " + incident.id());
        }
        index.addDocument(
                List.<IndexableField>of(
                        new StringField(Fields.INCIDENT, incident.id(), Field.Store.NO),
                        new BinaryDocValuesField(
                                Fields.SUMMARY, SummaryCodec.encode(incident, events.sum())),
                        new StoredField(Fields.REPORT, reportJson)));
        index.commit();
        index.close();
        store.publish(incident.id(), folder.directory());
    }

    /// Gives up what is not committed and frees the folder.
    @Override
    public void close() throws IOException {
        idle.forEach(BlockWriter::close);
        index.rollback();
        folder.close();
    }
}
