package io.casebook.signature.judge;

import io.casebook.model.EventChunk;
import io.casebook.model.Finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The order of a report: what went wrong first, the gravest first, and below each cause what
/// followed from it, in the order of time. A cause stands as high as the gravest of what it brought
/// about; noise stands last.
final class RootCauseOrder {
    private static final Comparator<Finding> GRAVEST =
            Comparator.comparing(Finding::role)
                    .thenComparing(Finding::severity)
                    .thenComparing(Finding::confidence)
                    .thenComparingLong(RootCauseOrder::begin)
                    .thenComparing(Finding::signature);
    private static final Comparator<Finding> EARLIEST =
            Comparator.comparingLong(RootCauseOrder::begin).thenComparing(GRAVEST);

    private final List<Finding> findings;
    private final Map<String, List<Finding>> consequences = new HashMap<>();

    RootCauseOrder(List<Finding> findings) {
        this.findings = findings.stream().sorted(GRAVEST).toList();
        for (var finding : this.findings) {
            if (!finding.causes().isEmpty()) {
                consequences
                        .computeIfAbsent(
                                finding.causes().getFirst().signature(), _ -> new ArrayList<>())
                        .add(finding);
            }
        }
        consequences.values().forEach(all -> all.sort(EARLIEST));
    }

    private static long begin(Finding finding) {
        return finding.first() == EventChunk.UNDATED ? Long.MAX_VALUE : finding.first();
    }

    /// All findings, each once.
    List<Finding> ordered() {
        var ordered = new LinkedHashSet<Finding>();
        findings.stream()
                .filter(finding -> finding.causes().isEmpty())
                .sorted(Comparator.comparing(this::gravest, GRAVEST))
                .forEach(root -> follow(root, ordered));
        findings.forEach(circular -> follow(circular, ordered));
        return List.copyOf(ordered);
    }

    private void follow(Finding finding, Set<Finding> ordered) {
        if (ordered.add(finding)) {
            consequences
                    .getOrDefault(finding.signature(), List.of())
                    .forEach(next -> follow(next, ordered));
        }
    }

    private Finding gravest(Finding root) {
        var group = new LinkedHashSet<Finding>();
        follow(root, group);
        return group.stream().min(GRAVEST).orElse(root);
    }
}
