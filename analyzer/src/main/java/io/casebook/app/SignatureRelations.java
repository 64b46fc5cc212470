package io.casebook.app;

import io.casebook.report.SignatureView.Link;
import io.casebook.report.SignatureView.Relation;
import io.casebook.signature.language.Consequence;
import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/// How the signatures of a knowledge base belong together, seen from each of them.
final class SignatureRelations {
    private final Map<String, Signature> signatures = new LinkedHashMap<>();
    private final Map<String, SortedSet<String>> alike;

    /// @param alike ids of what looks alike, by id
    SignatureRelations(List<Signature> all, Map<String, SortedSet<String>> alike) {
        all.forEach(signature -> signatures.put(signature.id(), signature));
        this.alike = alike;
    }

    /// Those of one that has any, in the order of a page.
    List<Relation> of(Signature signature) {
        var relations = new ArrayList<Relation>();
        add(relations, "Leads to", consequences(signature));
        add(relations, "Follows from", causes(signature.id()));
        add(relations, "Supersedes", links(signature.supersedes()));
        add(relations, "Superseded by", links(superseding(signature.id())));
        add(relations, "Builds on", links(foundations(signature)));
        add(relations, "What builds on it", links(builtOn(signature.id())));
        add(relations, "Look-alikes", links(lookAlikes(signature)));
        return List.copyOf(relations);
    }

    private static void add(List<Relation> relations, String heading, List<Link> links) {
        if (!links.isEmpty()) {
            relations.add(new Relation(heading, links));
        }
    }

    private List<Link> consequences(Signature signature) {
        var links = new ArrayList<Link>();
        for (var consequence : signature.leadsTo()) {
            var led = signatures.get(consequence.signature());
            if (led != null) {
                links.add(link(led, consequence.because()));
            }
        }
        return links;
    }

    private List<Link> causes(String id) {
        var causes = new ArrayList<Link>();
        for (var cause : signatures.values()) {
            cause.leadsTo().stream()
                    .filter(it -> it.signature().equals(id))
                    .map(Consequence::because)
                    .map(because -> link(cause, because))
                    .forEach(causes::add);
        }
        return causes;
    }

    private List<String> superseding(String id) {
        return signatures.values().stream()
                .filter(it -> it.supersedes().contains(id))
                .map(Signature::id)
                .toList();
    }

    private static SortedSet<String> foundations(Signature signature) {
        var named = new TreeSet<String>();
        for (var selection : signature.selections().values()) {
            if (selection instanceof Selection.Findings(_, var id, _, _)) {
                named.add(id);
            }
        }
        return named;
    }

    private List<String> builtOn(String id) {
        return signatures.values().stream()
                .filter(it -> foundations(it).contains(id))
                .map(Signature::id)
                .toList();
    }

    /// That a general signature shows where a special one does not is no likeness.
    private SortedSet<String> lookAlikes(Signature signature) {
        var others = new TreeSet<>(alike.getOrDefault(signature.id(), new TreeSet<>()));
        others.removeAll(signature.supersedes());
        others.removeAll(superseding(signature.id()));
        return others;
    }

    private List<Link> links(Collection<String> ids) {
        return ids.stream()
                .map(signatures::get)
                .filter(Objects::nonNull)
                .map(it -> link(it, ""))
                .toList();
    }

    private static Link link(Signature to, String note) {
        return new Link(to.id(), to.title(), to.severity(), note);
    }
}
