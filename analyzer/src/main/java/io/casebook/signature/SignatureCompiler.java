package io.casebook.signature;

import io.casebook.signature.compiled.CompiledSignatures;
import io.casebook.signature.decode.Decoders;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/// Run by the build: writes the signatures that come with the program as records.
final class SignatureCompiler {
    private SignatureCompiler() {}

    /// Writes them.
    ///
    /// @param arguments the file to write
    /// @throws IOException when it cannot be written
    public static void main(String[] arguments) throws IOException {
        try (var stream = Files.newOutputStream(Path.of(arguments[0]))) {
            var files = SignatureFile.shipped();
            CompiledSignatures.write(files.stream().map(SignatureCompiler::read).toList(), stream);
        }
    }

    private static Signature read(SignatureFile file) {
        var reader = SignatureReader.withoutSamples(Set.of(), Decoders.names());
        var reading = reader.read(file.pack(), file.name(), file.withoutSamples().text());
        return Objects.requireNonNull(reading.signature(), () -> reading.problems().toString());
    }
}
