package io.casebook.app;

import io.casebook.model.FindingSeverity;
import io.casebook.signature.KnowledgeBase;
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
            String id, String title, String category, FindingSeverity severity, String status) {}

    /// All signatures that come with the program.
    public static List<Entry> list() {
        return Knowledge.shipped().signatures().stream().map(Signatures::entry).toList();
    }

    private static Entry entry(Signature signature) {
        return new Entry(
                signature.id(),
                signature.title(),
                signature.category(),
                signature.severity(),
                signature.status().name().toLowerCase(Locale.ROOT));
    }

    /// The file of a signature as it is written, with its samples.
    public static Optional<String> show(String id) {
        var file =
                Knowledge.shipped().signatures().stream()
                        .filter(signature -> signature.id().equals(id))
                        .map(Signature::file)
                        .findFirst();
        return SignatureFile.shipped().stream()
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
        var own = new ArrayList<SignatureFile>();
        for (var folder : folders) {
            own.addAll(SignatureFile.in(folder));
        }
        var files = new ArrayList<>(SignatureFile.shipped());
        files.addAll(own);
        var loaded = KnowledgeBase.load(files, Knowledge.formats());
        var names = own.stream().map(SignatureFile::name).toList();
        var mine =
                loaded.knowledge().signatures().stream()
                        .filter(s -> names.contains(s.file()))
                        .toList();
        var problems = new ArrayList<>(loaded.problems());
        problems.addAll(SignatureCheck.problems(mine, new TextTrial(loaded.knowledge())));
        return new Checked(
                own.size(),
                mine.stream().mapToInt(signature -> signature.tests().size()).sum(),
                problems.stream().map(Object::toString).toList());
    }
}
