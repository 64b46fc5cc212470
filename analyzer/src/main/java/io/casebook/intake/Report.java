package io.casebook.intake;

import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Tells the sink what was met.
final class Report {
    private static final long PROGRESS_STEP = 1 << 20;

    private final IntakeSink sink;
    private final long total;
    private long read;
    private long told;
    private @Nullable IOException last;

    /// @param total bytes of all uploads, or -1
    Report(IntakeSink sink, long total) {
        this.sink = sink;
        this.total = total;
    }

    void text(IntakeText text) {
        sink.text(text);
    }

    void passedOver(ArtifactPath path, long bytes, String note) {
        sink.passedOver(path, bytes, note);
    }

    void diagnostic(String code, ArtifactPath path, String detail) {
        sink.diagnostic(new Diagnostic("intake", code, path, 0, detail));
    }

    /// A fault that goes through several streams on its way is told once.
    void fault(ArtifactPath path, IOException met) {
        if (met.equals(last)) {
            return;
        }
        last = met;
        var fault = met instanceof Fault known ? known : unreadable(met);
        diagnostic(fault.code(), path, fault.detail() + ".");
    }

    private static Fault unreadable(IOException met) {
        return Fault.unreadable(String.valueOf(met));
    }

    /// A file or folder that could not be opened.
    void unreadable(ArtifactPath path, long bytes, String reason) {
        fault(path, Fault.unreadable(reason));
        passedOver(path, bytes, Artifact.UNREADABLE + ": " + reason);
    }

    /// So many bytes more of the uploads were read.
    void read(long bytes) {
        read += bytes;
        if (read - told >= PROGRESS_STEP) {
            tell();
        }
    }

    long read() {
        return read;
    }

    /// Bytes of all uploads; where that is not known, those read so far.
    long uploaded() {
        return Math.max(read, total);
    }

    /// Brings the progress to where an upload ends.
    void readUpTo(long position) {
        read = position;
        tell();
    }

    private void tell() {
        told = read;
        sink.progress(total < 0 ? read : Math.min(read, total), total);
    }
}
