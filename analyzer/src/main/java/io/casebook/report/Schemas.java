package io.casebook.report;

/// The JSON Schemas (2020-12) of the documents that other programs may rely on.
public final class Schemas {
    private Schemas() {}

    /// The schema of [Reports#json].
    public static String report() {
        return Resources.text("/schema/report.schema.json");
    }

    /// The schema of a signature file, for editors; see docs/signatures-language.md.
    public static String signature() {
        return Resources.text("/schema/signature.schema.json");
    }

    /// The schema of one line of [EventJson].
    public static String event() {
        return Resources.text("/schema/event.schema.json");
    }
}
