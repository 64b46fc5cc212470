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
import java.util.stream.Stream;

/// The signatures of an analysis: those that come with the program, and the packs of the user.
///
/// @param problems of files that are left out
/// @param flaws of files that are not
record Knowledge(
        KnowledgeBase base,
        List<SignaturePack> packs,
        List<SignatureProblem> problems,
        List<SignatureProblem> flaws) {

    /// Those that come with the program and those of some folders; of two with the same id the
    /// later one counts. Whatever is wrong in a folder, the rest is loaded.
    ///
    /// @throws IOException when a folder is not there
    static Knowledge in(List<Path> folders) throws IOException {
        return of(OwnPack.in(folders));
    }

    /// Those that come with the program and those of some packs.
    static Knowledge of(List<OwnPack> packs) {
        return of(packs, KnowledgeBase.load(files(packs), formats()));
    }

    /// The same without the samples of those that come with the program.
    ///
    /// @throws IOException when a folder is not there
    static Knowledge toAnalyze(List<Path> folders) throws IOException {
        var packs = OwnPack.in(folders);
        return of(packs, KnowledgeBase.loadToAnalyze(ofPacks(packs), formats()));
    }

    private static Knowledge of(List<OwnPack> own, KnowledgeBase.Loaded loaded) {
        var base = loaded.knowledge();
        var problems = new ArrayList<SignatureProblem>();
        var packs = new ArrayList<SignaturePack>();
        packs.add(counted(new PackFile(PackFile.SHIPPED.name(), Version.TEXT, List.of()), base));
        for (var pack : own) {
            problems.addAll(pack.problems());
            packs.add(counted(pack.about(), base));
        }
        problems.addAll(loaded.problems());
        return new Knowledge(base, List.copyOf(packs), List.copyOf(problems), loaded.flaws());
    }

    /// The files of those that come with the program and of some packs.
    static List<SignatureFile> files(List<OwnPack> packs) {
        return Stream.concat(SignatureFile.shipped().stream(), ofPacks(packs).stream()).toList();
    }

    static List<SignatureFile> ofPacks(List<OwnPack> packs) {
        return packs.stream().flatMap(pack -> pack.files().stream()).toList();
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
