package io.casebook.app;

import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How far uploads could be read at all.
///
/// @param nothing whether no text could be read: there is none, or none in a known format
/// @param unopened why uploads beside others could not be opened, a sentence each
/// @param obstacles what was met in the uploads that could be opened, a sentence each
/// @param warnings what the user said and no upload knows, or what it left out, a sentence each
public record Readability(
        boolean nothing, List<String> unopened, List<String> obstacles, List<String> warnings) {
    private static final int MOST_OBSTACLES = 100;
    private static final String INTAKE = "intake";
    private static final String UNOPENED = "upload-unreadable";

    static Readability of(List<Artifact> artifacts, List<Diagnostic> diagnostics) {
        var met = diagnostics.stream().filter(one -> one.stage().equals(INTAKE)).toList();
        return new Readability(
                artifacts.stream()
                        .noneMatch(artifact -> artifact.format() != null && artifact.bytes() > 0),
                met.stream().filter(Readability::unopened).map(Diagnostic::detail).toList(),
                obstacles(artifacts, met),
                diagnostics.stream()
                        .filter(one -> one.code().equals(UnknownHosts.CODE))
                        .map(Diagnostic::detail)
                        .toList());
    }

    /// The same with one more warning.
    Readability warned(String warning) {
        var all = new ArrayList<>(warnings);
        all.add(warning);
        return new Readability(nothing, unopened, obstacles, List.copyOf(all));
    }

    private static List<String> obstacles(List<Artifact> artifacts, List<Diagnostic> met) {
        var unknown =
                artifacts.stream()
                        .filter(it -> it.charset() != null && it.format() == null)
                        .map(it -> it.path().value() + ": It is a text in no known format.");
        var told =
                met.stream()
                        .filter(one -> !unopened(one))
                        .map(one -> where(one.artifact()) + one.detail());
        return Stream.concat(told, unknown).limit(MOST_OBSTACLES).toList();
    }

    private static boolean unopened(Diagnostic diagnostic) {
        return diagnostic.code().equals(UNOPENED);
    }

    private static String where(@Nullable ArtifactPath artifact) {
        return artifact == null ? "" : artifact.value() + ": ";
    }
}
