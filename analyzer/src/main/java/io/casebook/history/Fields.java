package io.casebook.history;

/// The names of the index's fields. Three kinds of documents are in it: events, with nothing but
/// their words; after some hundred events of an artifact their block, with their columns and text;
/// after the block the shapes of messages that came up in it, see [Shapes]; and one document for
/// each incident.
final class Fields {
    /// Words of an event's message.
    static final String MESSAGE = "message";

    /// Words of a shape.
    static final String SHAPE = "shape";

    /// Id of a shape; only shapes have it.
    static final String SHAPE_ID = "shape-id";

    /// Id of the incident, on its own document, on its blocks and shapes.
    static final String INCIDENT = "incident";

    /// Columns of a block; only blocks have it.
    static final String COLUMNS = "columns";

    /// Numbers of a block, see [BlockNumbers]; only blocks have it.
    static final String NUMBERS = "numbers";

    /// Text of a block, see [BlockText].
    static final String TEXT = "text";

    /// The incident without its report; only documents of incidents have it.
    static final String SUMMARY = "summary";

    /// The report of an incident as JSON.
    static final String REPORT = "report";

    private Fields() {}
}
