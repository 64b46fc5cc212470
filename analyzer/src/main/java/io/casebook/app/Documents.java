package io.casebook.app;

import io.casebook.report.Schemas;

/// The JSON documents that other programs may rely on, and the files that users write.
public final class Documents {
    private Documents() {}

    /// Which.
    public enum Kind {
        REPORT,
        EVENT,
        SIGNATURE
    }

    /// The JSON Schema (2020-12) of a document.
    public static String schema(Kind kind) {
        return switch (kind) {
            case REPORT -> Schemas.report();
            case EVENT -> Schemas.event();
            case SIGNATURE -> Schemas.signature();
        };
    }
}
