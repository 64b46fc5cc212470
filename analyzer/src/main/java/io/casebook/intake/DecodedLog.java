package io.casebook.intake;

import io.casebook.model.ArtifactPath;

import java.io.InputStream;

/// A binary log on its way to become a text.
interface DecodedLog extends AutoCloseable {
    /// What it holds, as UTF-8.
    InputStream text();

    /// Tells what was damaged, when the text has been read.
    void tellDamages(ArtifactPath path, Report report);

    @Override
    void close();
}
