package io.casebook.intake;

import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.Diagnostic;
import io.casebook.model.Incident;
import io.casebook.model.TextStore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What intake made of uploads, kept for assertions.
final class Opened implements IntakeSink {
    final Map<String, String> texts = new LinkedHashMap<>();
    final Map<String, IntakeText> artifacts = new LinkedHashMap<>();
    final Map<String, String> passedOver = new LinkedHashMap<>();
    final List<Diagnostic> diagnostics = new ArrayList<>();
    final List<Long> progress = new ArrayList<>();
    List<Incident.Upload> uploads = List.of();

    static Opened of(Path... paths) {
        return with(IntakeLimits.DEFAULT, paths);
    }

    static Opened with(IntakeLimits limits, Path... paths) {
        var sources = new ArrayList<UploadSource>();
        for (var path : paths) {
            sources.add(UploadSource.of(path));
        }
        return open(limits, sources);
    }

    static Opened of(byte[] stream) {
        return with(IntakeLimits.DEFAULT, stream);
    }

    static Opened with(IntakeLimits limits, byte[] stream) {
        return of(limits, new ByteArrayInputStream(stream));
    }

    static Opened of(IntakeLimits limits, InputStream stream) {
        return open(limits, List.of(new UploadSource.InStream("stdin", stream)));
    }

    static Opened open(IntakeLimits limits, List<UploadSource> sources) {
        var opened = new Opened();
        try (var store = new TextStore(4 << 20)) {
            opened.uploads = new Intake(store, limits).open(sources, opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened;
    }

    List<String> codes() {
        return diagnostics.stream().map(Diagnostic::code).toList();
    }

    Diagnostic only(String code) {
        var found = diagnostics.stream().filter(d -> d.code().equals(code)).toList();
        if (found.size() != 1) {
            throw new AssertionError("one " + code + " expected in " + diagnostics);
        }
        return found.getFirst();
    }

    IntakeText artifact(String path) {
        var artifact = artifacts.get(path);
        if (artifact == null) {
            throw new AssertionError("no " + path + " in " + artifacts.keySet() + passedOver);
        }
        return artifact;
    }

    String charset(String path) {
        return artifact(path).charset();
    }

    ArtifactText text(String path) {
        return artifact(path).text();
    }

    @Override
    public void text(IntakeText artifact) {
        var path = artifact.path().value();
        var text = artifact.text();
        var bytes = text.bytes(0, (int) text.size());
        if (texts.put(path, new String(bytes, StandardCharsets.UTF_8)) != null) {
            throw new AssertionError("two artifacts " + path);
        }
        artifacts.put(path, artifact);
    }

    @Override
    public void passedOver(ArtifactPath path, long bytes, String note) {
        passedOver.put(path.value(), note);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    @Override
    public void progress(long read, long total) {
        progress.add(read);
    }
}
