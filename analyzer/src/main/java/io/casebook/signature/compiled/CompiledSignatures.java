package io.casebook.signature.compiled;

import io.casebook.signature.language.Signature;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The signatures that come with the program, as records. The build writes them beside their files
/// into the program's jar; who runs it from classes, as tests do, reads the files, which may have
/// changed since.
public final class CompiledSignatures {
    private static final String RESOURCE = "/signatures.compiled";

    private CompiledSignatures() {}

    /// Those of this program's jar; empty where there is none.
    public static Optional<List<Signature>> shipped() {
        var resource = CompiledSignatures.class.getResource(RESOURCE);
        return resource == null || !resource.getProtocol().equals("jar")
                ? Optional.empty()
                : Optional.of(read(resource));
    }

    private static List<Signature> read(URL resource) {
        try (var stream = resource.openStream()) {
            return read(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads what [#write] wrote with the same classes.
    ///
    /// @throws IllegalStateException when it was written by other ones
    static List<Signature> read(byte[] bytes) {
        try {
            var all = (List<?>) Objects.requireNonNull(new ValueReader(bytes).read());
            return all.stream().map(Signature.class::cast).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(RESOURCE + " was made by another build", e);
        }
    }

    /// Writes signatures.
    ///
    /// @throws IOException when the stream cannot be written
    public static void write(List<Signature> signatures, OutputStream stream) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(stream));
        new ValueWriter(out).write(signatures);
        out.flush();
    }

    /// The bytes of signatures.
    static byte[] bytes(List<Signature> signatures) throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(signatures, bytes);
        return bytes.toByteArray();
    }
}
