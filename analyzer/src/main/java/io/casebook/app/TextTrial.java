package io.casebook.app;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Formats;
import io.casebook.format.ParsedArtifact;
import io.casebook.format.SliceRange;
import io.casebook.intake.IntakeText;
import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.Names;
import io.casebook.signature.KnowledgeBase;
import io.casebook.signature.SignatureTrial;
import io.casebook.signature.judge.Judgement;
import io.casebook.timeline.TimeOverrides;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs the inline tests of signatures: a few texts in memory go the way that an upload goes.
final class TextTrial implements SignatureTrial {
    /// Samples mean the same on every day, also those without a year.
    private static final Instant NOW = Instant.parse("2030-12-31T00:00:00Z");

    private final KnowledgeBase knowledge;
    private final RecordScan scan;

    /// @param knowledge the signatures under test, with all that they refer to
    TextTrial(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        scan = RecordScan.of(knowledge.scanner());
    }

    @Override
    public Judgement judge(Map<String, String> artifacts) {
        var processes = new Names();
        var hosts = new Names();
        var worker = new SliceWorker(processes, hosts, scan);
        var read = new ArrayList<ReadArtifact>();
        artifacts.forEach((path, text) -> read.add(read(path, text, worker)));
        var uploads = new UploadReader.Uploads(List.of(), read, List.of(), List.of());
        var dated = new Dating(uploads, processes, hosts).date(TimeOverrides.NONE, NOW);
        return Judging.judge(knowledge, dated).judgement();
    }

    private static ReadArtifact read(String path, String text, SliceWorker worker) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var source = new IntakeText(new ArtifactPath(path), ArtifactText.of(bytes), "UTF-8", null);
        var format = Formats.detect(new ArtifactHead(source.path(), bytes, true)).orElse(null);
        if (format == null) {
            return new ReadArtifact(source, null, null, List.of());
        }
        var whole = new SliceRange(0, bytes.length, bytes.length, true, true);
        var worked = worker.read(source, format, whole);
        var parsed =
                ParsedArtifact.of(source.path(), format, source.text(), List.of(worked.slice()));
        return new ReadArtifact(source, format, parsed, List.of(worked.notes()));
    }
}
