package io.casebook.intake;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;

/// Receives what [Intake] finds, from the thread that opened the uploads.
public interface IntakeSink {
    /// A text is complete.
    void text(IntakeText artifact);

    /// A file that is no text, or an empty one.
    ///
    /// @param bytes of the file; where an archive does not say, those that were looked at
    /// @param note what it is: `binary: systemd journal`
    void passedOver(ArtifactPath path, long bytes, String note);

    /// Something could not be read; its stage is always `intake`.
    void diagnostic(Diagnostic diagnostic);

    /// How far reading has come.
    ///
    /// @param read bytes of the uploads as they came
    /// @param total of all uploads, or -1 where that is not known
    void progress(long read, long total);
}
