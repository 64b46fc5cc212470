package io.casebook.history;

import io.casebook.model.Finding;
import io.casebook.model.Incident;
import io.casebook.model.StoredIncident;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A [StoredIncident] as bytes.
final class SummaryCodec {
    private SummaryCodec() {}

    static BytesRef encode(Incident incident, long indexed) throws IOException {
        var out = new ByteBuffersDataOutput();
        out.writeString(incident.id());
        out.writeString(incident.title());
        out.writeZLong(incident.analyzedAt().getEpochSecond());
        out.writeVInt(incident.analyzedAt().getNano());
        out.writeVInt(incident.uploads().size());
        for (var upload : incident.uploads()) {
            out.writeString(upload.name());
            out.writeString(upload.sha256());
            out.writeVLong(upload.bytes());
        }
        out.writeLong(incident.first());
        out.writeLong(incident.last());
        var summary = incident.summary();
        out.writeVLong(summary.events());
        out.writeVLong(summary.unparsedRecords());
        out.writeVLong(summary.artifacts());
        out.writeVLong(summary.bytes());
        out.writeLong(Double.doubleToLongBits(summary.seconds()));
        out.writeVLong(indexed);
        var titles = incident.findings().stream().map(Finding::title).toList();
        out.writeVInt(titles.size());
        for (var title : titles) {
            out.writeString(title);
        }
        return new BytesRef(out.toArrayCopy());
    }

    /// @throws IOException when the bytes are damaged
    static StoredIncident decode(BytesRef encoded) throws IOException {
        try {
            return decode(new ByteArrayDataInput(encoded.bytes, encoded.offset, encoded.length));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("the summary of an incident is damaged", e);
        }
    }

    private static StoredIncident decode(ByteArrayDataInput in) throws IOException {
        return new StoredIncident(
                in.readString(),
                in.readString(),
                Instant.ofEpochSecond(in.readZLong(), in.readVInt()),
                uploads(in),
                in.readLong(),
                in.readLong(),
                new Incident.Summary(
                        in.readVLong(),
                        in.readVLong(),
                        in.readVLong(),
                        in.readVLong(),
                        Double.longBitsToDouble(in.readLong())),
                in.readVLong(),
                strings(in));
    }

    private static List<Incident.Upload> uploads(ByteArrayDataInput in) throws IOException {
        var uploads = new ArrayList<Incident.Upload>();
        for (var left = in.readVInt(); left > 0; left--) {
            uploads.add(new Incident.Upload(in.readString(), in.readString(), in.readVLong()));
        }
        return uploads;
    }

    private static List<String> strings(ByteArrayDataInput in) throws IOException {
        var strings = new ArrayList<String>();
        for (var left = in.readVInt(); left > 0; left--) {
            strings.add(in.readString());
        }
        return strings;
    }
}
