package io.casebook.signature.language;

import io.casebook.signature.language.SourceText.Problems;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reads a `pack.yaml`: the `name` of a pack, its `version`, a `description`.
public final class PackReader {
    private PackReader() {}

    /// What became of the file.
    ///
    /// @param name empty where it is missing or wrong
    public record Reading(String name, @Nullable String version, List<SignatureProblem> problems) {}

    /// Reads one file.
    ///
    /// @param file its name in problems
    public static Reading read(String file, String text) {
        var problems = new Problems(new SourceText(file, text));
        var root = YamlReader.read(problems);
        if (root == null) {
            return new Reading("", null, List.copyOf(problems.found()));
        }
        var section = new Section(root, "the pack", problems);
        if (!section.has("name") && !section.has("version")) {
            problems.add(root, "the pack lacks 'name' and 'version'"); // whatever it is, no quotes
            return new Reading("", null, List.copyOf(problems.found()));
        }
        var name = section.requiredText("name");
        var version = section.requiredText("version");
        section.optionalText("description");
        section.close();
        return new Reading(name, version.isEmpty() ? null : version, List.copyOf(problems.found()));
    }
}
