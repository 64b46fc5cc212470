package io.casebook.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The knowledge base as Markdown for a forge: an index, and a file for each category in which each
/// signature has a section.
public final class SignatureMarkdown {
    private static final String FOLDER = "signatures";
    private static final String MADE = "Made from the signatures; do not edit.";
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private SignatureMarkdown() {}

    /// All files by their path: `signatures.md`, `signatures/network.md`... Categories whose names
    /// differ in punctuation alone share a file.
    public static Map<String, String> of(List<SignatureView> signatures) {
        var index = SignatureIndex.of(signatures);
        var files = new LinkedHashMap<String, String>();
        files.put(FOLDER + ".md", index(index));
        for (var category : index.categories()) {
            files.merge(path(category.name()), category(category), String::concat);
        }
        return files;
    }

    private static String path(String category) {
        var name = OTHERS.matcher(category.toLowerCase(Locale.ROOT)).replaceAll("-");
        return FOLDER + "/" + name + ".md";
    }

    private static String index(SignatureIndex index) {
        var out = new Markdown();
        out.heading(1, "Signatures");
        out.paragraph(MADE);
        for (var category : index.categories()) {
            out.heading(2, category.name());
            out.table(
                    List.of("id", "severity", "role", "what it recognises"),
                    category.signatures().stream().map(SignatureMarkdown::row).toList());
        }
        return out.toString();
    }

    private static List<String> row(SignatureView view) {
        return List.of(
                "[" + view.id() + "](" + path(view.category()) + "#" + view.id() + ")",
                view.severity().label(),
                Wording.role(view.role()),
                Markdown.inline(view.title()));
    }

    private static String category(SignatureIndex.Category category) {
        var out = new Markdown();
        out.heading(1, category.name());
        out.paragraph(MADE);
        category.signatures().forEach(view -> section(out, view));
        return out.toString();
    }

    private static void section(Markdown out, SignatureView view) {
        out.heading(2, view.id());
        out.labelled("Recognises", view.title());
        out.labelled("Severity", view.severity().label() + notes(view));
        out.labelled("Meaning", view.meaning());
        sample(out, view);
        out.labelled("Cause", view.cause());
        out.numbered("Remedy", view.remedy());
        out.references(view.references());
    }

    private static String notes(SignatureView view) {
        var role = Wording.role(view.role());
        return view.status().equals("stable") ? ", " + role : ", " + role + ", " + view.status();
    }

    /// The first that it matches on; every signature has one.
    private static void sample(Markdown out, SignatureView view) {
        var first = view.sorted().getFirst();
        out.labelled("Sample", first.name());
        first.quotes().forEach(out::quote);
    }
}
