package io.casebook.signature.judge;

import io.casebook.model.EventChunk;
import io.casebook.model.Finding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The order of a report: what went wrong first, the gravest first, and below each cause what
/// followed from it, in the order of time. A cause stands as high as the gravest of what it brought
/// about; noise that follows from nothing stands last. Findings that follow from each other in a
/// circle stand as high as the gravest of them, which leads them.
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
    private final Map<String, Finding> byId = new LinkedHashMap<>();
    private final Map<String, List<Finding>> consequences = new HashMap<>();

    RootCauseOrder(List<Finding> findings) {
        this.findings = findings.stream().sorted(GRAVEST).toList();
        this.findings.forEach(finding -> byId.put(finding.signature(), finding));
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
        var groups = new LinkedHashMap<Finding, List<Finding>>();
        for (var finding : findings) {
            groups.computeIfAbsent(root(finding), this::group);
        }
        return groups.values().stream()
                .sorted(Comparator.comparing(group -> group.stream().min(GRAVEST).orElseThrow(),
                        GRAVEST))
                .flatMap(List::stream)
                .toList();
    }

    /// What a finding follows from in the end.
    private Finding root(Finding finding) {
        var above = new LinkedHashSet<Finding>();
        var top = finding;
        while (above.add(top)) {
            var cause = top.causes().isEmpty() ? null : byId.get(top.causes().getFirst().signature());
            if (cause == null) {
                return top;
            }
            top = cause;
        }
        var met = top;
        return above.stream().dropWhile(one -> !one.equals(met)).min(GRAVEST).orElse(met);
    }

    /// A root and below it what follows, each before what comes later; without recursion, as a
    /// pack may tell of long chains.
    private List<Finding> group(Finding root) {
        var group = new LinkedHashSet<Finding>();
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (group.add(next)) {
                consequences
                        .getOrDefault(next.signature(), List.of())
                        .reversed()
                        .forEach(open::push);
            }
        }
        return List.copyOf(group);
    }
}
