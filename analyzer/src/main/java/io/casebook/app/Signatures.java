package io.casebook.app;

import io.casebook.model.FindingSeverity;
import io.casebook.signature.SignatureCheck;
import io.casebook.signature.SignatureFile;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureProblem;
import io.casebook.signature.language.Suggestion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    /// @throws IOException when a folder is not there
    public static List<Entry> list(List<Path> packs) throws IOException {
        return Knowledge.in(packs).base().signatures().stream().map(Signatures::entry).toList();
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
    /// @throws IOException when a folder is not there
    public static Optional<String> show(String id, List<Path> packs) throws IOException {
        var own = OwnPack.in(packs);
        var file =
                Knowledge.of(own).base().signatures().stream()
                        .filter(signature -> signature.id().equals(id))
                        .map(Signature::file)
                        .findFirst();
        return Knowledge.files(own).stream()
                .filter(source -> Optional.of(source.name()).equals(file))
                .map(SignatureFile::text)
                .findFirst();
    }

    /// The id that was probably meant by one that there is not.
    ///
    /// @throws IOException when a folder is not there
    public static Optional<String> nearest(String id, List<Path> packs) throws IOException {
        var ids = list(packs).stream().map(Entry::id).toList();
        return Optional.ofNullable(Suggestion.nearest(id, ids));
    }

    /// What a check of signature files found.
    ///
    /// @param problems mistakes and failed tests, each with file, line, column and what to do
    /// @param notes what is no mistake and yet worth a look, with its file
    public record Checked(int signatures, int tests, List<String> problems, List<String> notes) {}

    /// Checks the signatures of some folders and runs their inline tests; they may refer to those
    /// that come with the program.
    ///
    /// @throws IOException when a folder is not there
    public static Checked check(List<Path> folders) throws IOException {
        var packs = OwnPack.in(folders);
        var knowledge = Knowledge.of(packs);
        var mine = own(knowledge, packs);
        var check = SignatureCheck.of(mine, new TextTrial(knowledge.base()));
        var problems = new ArrayList<>(knowledge.problems());
        problems.addAll(flaws(knowledge, packs));
        problems.addAll(check.problems());
        return new Checked(
                Knowledge.ofPacks(packs).size(),
                mine.stream().mapToInt(signature -> signature.tests().size()).sum(),
                texts(problems),
                texts(check.notes(knowledge.base().signatures())));
    }

    private static List<SignatureProblem> flaws(Knowledge knowledge, List<OwnPack> packs) {
        var names = names(packs);
        return knowledge.flaws().stream().filter(it -> names.contains(it.file())).toList();
    }

    private static Set<String> names(List<OwnPack> packs) {
        return Knowledge.ofPacks(packs).stream()
                .map(SignatureFile::name)
                .collect(Collectors.toSet());
    }

    private static List<String> texts(List<SignatureProblem> problems) {
        return problems.stream().map(Object::toString).toList();
    }

    private static List<Signature> own(Knowledge knowledge, List<OwnPack> packs) {
        var names = names(packs);
        return knowledge.base().signatures().stream()
                .filter(signature -> names.contains(signature.file()))
                .toList();
    }

    /// What looking for a signature costs.
    ///
    /// @param microseconds a megabyte of logs takes longer for it, on one processor
    /// @param looks how often in a megabyte a text of it stood there, so that a pattern was tried
    /// @param shortest bytes of its shortest text; a short one slows the search for all, or for its
    // writers
    public record Cost(String id, double microseconds, double looks, int shortest) {}

    /// What looking for each signature of some folders costs, the dearest first, measured on the
    /// samples of all signatures, where every text that is looked for stands more often than in
    /// logs.
    ///
    /// @throws IOException when a folder is not there
    public static List<Cost> costs(List<Path> folders) throws IOException {
        var packs = OwnPack.in(folders);
        var knowledge = Knowledge.of(packs);
        return new SampleCosts(knowledge.base().signatures()).of(own(knowledge, packs));
    }
}
