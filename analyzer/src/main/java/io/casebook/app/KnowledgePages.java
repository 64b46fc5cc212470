package io.casebook.app;

import io.casebook.report.SignatureMarkdown;
import io.casebook.report.SignaturePages;
import io.casebook.report.SignatureView;
import io.casebook.signature.language.SignatureProblem;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The knowledge base as pages to read, to search and to publish. Files of the same names are
/// written anew, others in the folder stay.
public final class KnowledgePages {
    private final List<SignatureView> signatures;
    private final List<String> problems;

    private KnowledgePages(List<SignatureView> signatures, List<String> problems) {
        this.signatures = signatures;
        this.problems = problems;
    }

    /// Of the signatures that come with the program and those of some folders.
    ///
    /// @throws IOException when a file cannot be read
    public static KnowledgePages of(List<Path> packs) throws IOException {
        var knowledge = Knowledge.of(packs);
        return new KnowledgePages(
                SignatureViews.of(knowledge, Knowledge.files(packs)),
                knowledge.problems().stream().map(SignatureProblem::toString).toList());
    }

    /// How many signatures there are.
    public int size() {
        return signatures.size();
    }

    /// What is wrong with files that are left out.
    public List<String> problems() {
        return problems;
    }

    /// Writes `index.html`, which searches, and a page for each signature.
    ///
    /// @param folder made where it is not there
    /// @throws IOException when a file cannot be written
    public void writeHtml(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("index.html"), out -> SignaturePages.index(signatures, out));
        for (var signature : signatures) {
            write(folder.resolve(signature.file()), out -> SignaturePages.signature(signature, out));
        }
    }

    /// Writes `signatures.md` and, in a folder `signatures`, a page for each category.
    ///
    /// @param folder made where it is not there
    /// @throws IOException when a file cannot be written
    public void writeMarkdown(Path folder) throws IOException {
        for (var page : SignatureMarkdown.of(signatures).entrySet()) {
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
        void write(BufferedOutputStream out) throws IOException;
    }
}
