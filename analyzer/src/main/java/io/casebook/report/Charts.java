package io.casebook.report;

import io.casebook.model.Incident;

import java.util.List;

/// The drawings of a page.
final class Charts {
    private Charts() {}

    static List<Chart> of(Incident incident, List<SortedFindings.Numbered> findings) {
        return List.of();
    }
}
