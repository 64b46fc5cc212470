package io.casebook.intake;

import io.casebook.model.ArtifactPath;

import java.util.Locale;
import java.util.Set;

/// Zips that are documents or programs: nothing in them is a log.
final class ZippedDocument {
    private static final Set<String> SUFFIXES =
            Set.of(
                    "jar", "war", "ear", "apk", "whl", "docx", "xlsx", "pptx", "odt", "ods", "odp",
                    "vsdx", "epub", "xpi");

    private ZippedDocument() {}

    static boolean isIn(Container container, ArtifactPath path) {
        var name = path.fileName().toLowerCase(Locale.ROOT);
        return container == Container.ZIP
                && SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
