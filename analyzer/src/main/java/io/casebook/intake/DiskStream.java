package io.casebook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/// A file or stream of the user: what fails here is no damage of an archive but of the machine, or
/// a right that is missing.
final class DiskStream extends InputStream {
    private final DecoderStream.Opener opener;
    private InputStream source = nullInputStream();
    private boolean opened;

    /// @param opener opens it with the first read
    DiskStream(DecoderStream.Opener opener) {
        this.opener = opener;
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        try {
            if (!opened) {
                opened = true;
                source = opener.open();
            }
            return source.read(into, at, length);
        } catch (IOException e) {
            throw Fault.unreadable(reason(e));
        }
    }

    /// The words of the operating system; some exceptions have only a path as their message.
    static String reason(IOException met) {
        return met instanceof AccessDeniedException ? "permission denied" : met.toString();
    }

    /// A problem of a path given by the user, with what to do about it.
    static UploadUnreadable unreadable(Path path, IOException met) {
        return new UploadUnreadable(
                "%s cannot be read: %s. Check its permissions, or copy it to a place you may read."
                        .formatted(path, reason(met)));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
