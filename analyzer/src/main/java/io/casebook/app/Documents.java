package io.casebook.app;

import io.casebook.report.Schemas;

/// The JSON documents that other programs may rely on.
public final class Documents {
    private Documents() {}

    /// The two documents.
    public enum Kind {
        REPORT,
        EVENT
    }

    /// The JSON Schema (2020-12) of a document.
    public static String schema(Kind kind) {
        return switch (kind) {
            case REPORT -> Schemas.report();
            case EVENT -> Schemas.event();
        };
    }
}
