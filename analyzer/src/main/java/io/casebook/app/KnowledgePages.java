package io.casebook.app;

import io.casebook.report.SignatureMarkdown;
import io.casebook.report.SignaturePages;
import io.casebook.signature.LookAlikes;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureProblem;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The knowledge base as pages to read, to search and to publish. Files of the same names are
/// written anew, others in the folder stay.
public final class KnowledgePages {
    private final Knowledge knowledge;
    private final SignatureViews views;

    private KnowledgePages(Knowledge knowledge, SignatureViews views) {
        this.knowledge = knowledge;
        this.views = views;
    }

    /// Of the signatures that come with the program and those of some folders.
    ///
    /// @throws IOException when a file cannot be read
    public static KnowledgePages of(List<Path> packs) throws IOException {
        var own = OwnPack.in(packs);
        return new KnowledgePages(Knowledge.of(own), new SignatureViews(Knowledge.files(own)));
    }

    /// How many signatures there are.
    public int size() {
        return signatures().size();
    }

    private List<Signature> signatures() {
        return knowledge.base().signatures();
    }

    /// What is wrong with files that are left out.
    public List<String> problems() {
        return knowledge.problems().stream().map(SignatureProblem::toString).toList();
    }

    /// Writes `index.html`, which searches, and a page for each signature. Runs all samples, to
    /// see what looks alike.
    ///
    /// @param folder made where it is not there
    /// @throws IOException when a file cannot be written
    public void writeHtml(Path folder) throws IOException {
        var alike = LookAlikes.of(signatures(), new TextTrial(knowledge.base()));
        var all = views.of(signatures(), new SignatureRelations(signatures(), alike));
        Files.createDirectories(folder);
        write(folder.resolve("index.html"), out -> SignaturePages.index(all, out));
        for (var view : all) {
            write(folder.resolve(view.file()), out -> SignaturePages.signature(view, out));
        }
    }

    /// Writes `signatures.md` and, in a folder `signatures`, a page for each category.
    ///
    /// @param folder made where it is not there
    /// @throws IOException when a file cannot be written
    public void writeMarkdown(Path folder) throws IOException {
        var all = views.of(signatures(), new SignatureRelations(signatures(), Map.of()));
        for (var page : SignatureMarkdown.of(all).entrySet()) {
            var file = folder.resolve(page.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, page.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static void write(Path file, Page page) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            page.write(out);
        }
    }

    @FunctionalInterface
    private interface Page {
        void write(OutputStream out) throws IOException;
    }
}
