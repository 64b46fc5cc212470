package io.casebook.app;

import io.casebook.format.Format;
import io.casebook.format.Formats;
import io.casebook.model.Diagnostic;
import io.casebook.model.SignaturePack;
import io.casebook.report.Version;
import io.casebook.signature.KnowledgeBase;
import io.casebook.signature.PackFile;
import io.casebook.signature.SignatureFile;
import io.casebook.signature.language.SignatureProblem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The signatures of an analysis: those that come with the program, and the packs of the user.
///
/// @param problems of files that are left out
record Knowledge(KnowledgeBase base, List<SignaturePack> packs, List<SignatureProblem> problems) {

    /// Those that come with the program and those of some folders; of two with the same id the
    /// later one counts.
    ///
    /// @throws IOException when a file cannot be read
    static Knowledge of(List<Path> folders) throws IOException {
        return of(folders, KnowledgeBase.load(files(folders), formats()));
    }

    /// The same without samples, which an analysis does not need.
    ///
    /// @throws IOException when a file cannot be read
    static Knowledge toAnalyze(List<Path> folders) throws IOException {
        return of(folders, KnowledgeBase.loadToAnalyze(ofPacks(folders), formats()));
    }

    private static Knowledge of(List<Path> folders, KnowledgeBase.Loaded loaded)
            throws IOException {
        var packs = new ArrayList<PackFile>();
        packs.add(new PackFile(PackFile.SHIPPED.name(), Version.TEXT, List.of()));
        for (var folder : folders) {
            packs.add(PackFile.in(folder));
        }
        var problems = new ArrayList<SignatureProblem>();
        packs.forEach(pack -> problems.addAll(pack.problems()));
        problems.addAll(loaded.problems());
        var base = loaded.knowledge();
        return new Knowledge(
                base,
                packs.stream().map(pack -> counted(pack, base)).toList(),
                List.copyOf(problems));
    }

    /// The files of those that come with the program and of some folders.
    ///
    /// @throws IOException when one cannot be read
    static List<SignatureFile> files(List<Path> folders) throws IOException {
        var files = new ArrayList<>(SignatureFile.shipped());
        files.addAll(ofPacks(folders));
        return List.copyOf(files);
    }

    private static List<SignatureFile> ofPacks(List<Path> folders) throws IOException {
        var files = new ArrayList<SignatureFile>();
        for (var folder : folders) {
            files.addAll(SignatureFile.in(PackFile.in(folder).name(), folder));
        }
        return List.copyOf(files);
    }

    private static SignaturePack counted(PackFile pack, KnowledgeBase base) {
        var own = base.signatures().stream().filter(it -> it.pack().equals(pack.name())).count();
        return new SignaturePack(pack.name(), pack.version(), (int) own);
    }

    /// What could not be loaded, for the report.
    List<Diagnostic> diagnostics() {
        return problems.stream()
                .map(it -> new Diagnostic("signature", "signature-broken", null, 0, it.toString()))
                .toList();
    }

    /// Ids of the formats that a signature may name.
    static Set<String> formats() {
        return Formats.all().stream().map(Format::id).collect(Collectors.toUnmodifiableSet());
    }
}
