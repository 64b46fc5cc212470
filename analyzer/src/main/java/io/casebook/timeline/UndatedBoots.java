package io.casebook.timeline;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Diagnostic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Says of all boots that nothing dates in one diagnostic: an upload may have hundreds of them, and
/// the clock of each artifact tells the same.
final class UndatedBoots {
    private static final String CODE = "boot-not-anchored";
    private static final int MOST_NAMED = 3;

    private UndatedBoots() {}

    /// Of one boot in a log.
    static Diagnostic of(BootSegment segment) {
        return diagnostic(
                segment.artifact(),
                "Times count from a boot that nothing in the upload dates; its events stay"
                        + " undated.");
    }

    /// Diagnostics of all kinds, those of undated boots joined where the first of them is.
    static List<Diagnostic> joined(List<Diagnostic> all) {
        var undated = all.stream().filter(UndatedBoots::isUndated).toList();
        if (undated.size() < 2) {
            return all;
        }
        var joined = new ArrayList<>(all);
        joined.set(all.indexOf(undated.getFirst()), joined(undated.size(), undated));
        joined.removeIf(new HashSet<>(undated)::contains);
        return joined;
    }

    private static Diagnostic joined(int count, List<Diagnostic> undated) {
        var artifacts = undated.stream().map(UndatedBoots::artifact).distinct().toList();
        var names = artifacts.stream().map(ArtifactPath::value).toList();
        var more = names.size() - MOST_NAMED;
        var named = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return diagnostic(
                artifacts.getFirst(),
                "Times count from boots that nothing in the upload dates, %d in all; their events"
                                .formatted(count)
                        + " stay undated: "
                        + named
                        + (more > 0 ? " and %d more.".formatted(more) : "."));
    }

    private static ArtifactPath artifact(Diagnostic undated) {
        return Objects.requireNonNull(undated.artifact(), "each is of an artifact");
    }

    private static boolean isUndated(Diagnostic diagnostic) {
        return diagnostic.code().equals(CODE);
    }

    private static Diagnostic diagnostic(ArtifactPath artifact, String detail) {
        return new Diagnostic("timeline", CODE, artifact, 0, detail);
    }
}
