package io.casebook.app;

import io.casebook.model.FindingSeverity;
import io.casebook.signature.SignatureCheck;
import io.casebook.signature.SignatureFile;
import io.casebook.signature.language.Signature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The knowledge base, to look at and to check.
public final class Signatures {
    private Signatures() {}

    /// A signature in short.
    public record Entry(
            String id,
            String title,
            String category,
            FindingSeverity severity,
            String status,
            String pack) {}

    /// All signatures that come with the program and those of some folders.
    ///
    /// @throws IOException when a file cannot be read
    public static List<Entry> list(List<Path> packs) throws IOException {
        return Knowledge.of(packs).base().signatures().stream().map(Signatures::entry).toList();
    }

    private static Entry entry(Signature signature) {
        return new Entry(
                signature.id(),
                signature.title(),
                signature.category(),
                signature.severity(),
                signature.status().name().toLowerCase(Locale.ROOT),
                signature.pack());
    }

    /// The file of a signature as it is written, with its samples.
    ///
    /// @throws IOException when a file cannot be read
    public static Optional<String> show(String id, List<Path> packs) throws IOException {
        var file =
                Knowledge.of(packs).base().signatures().stream()
                        .filter(signature -> signature.id().equals(id))
                        .map(Signature::file)
                        .findFirst();
        return Knowledge.files(packs).stream()
                .filter(source -> Optional.of(source.name()).equals(file))
                .map(SignatureFile::text)
                .findFirst();
    }

    /// What a check of signature files found.
    ///
    /// @param problems each with file, line, column and what to do
    public record Checked(int signatures, int tests, List<String> problems) {}

    /// Checks the signatures of some folders and runs their inline tests; they may refer to those
    /// that come with the program.
    ///
    /// @throws IOException when a file cannot be read
    public static Checked check(List<Path> folders) throws IOException {
        var knowledge = Knowledge.of(folders);
        var own = new ArrayList<>(Knowledge.files(folders));
        own.removeAll(SignatureFile.shipped());
        var names = own.stream().map(SignatureFile::name).toList();
        var mine =
                knowledge.base().signatures().stream()
                        .filter(signature -> names.contains(signature.file()))
                        .toList();
        var problems = new ArrayList<>(knowledge.problems());
        problems.addAll(SignatureCheck.problems(mine, new TextTrial(knowledge.base())));
        return new Checked(
                own.size(),
                mine.stream().mapToInt(signature -> signature.tests().size()).sum(),
                problems.stream().map(Object::toString).toList());
    }
}
