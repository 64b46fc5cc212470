package io.casebook.format.windbg;

/// Takes the parts of a text, in order.
interface Parts {
    /// A line that belongs to no header and no analysis.
    void prose(Place place);

    /// What the debugger says of a dump when it opens it.
    void header(HeaderText header);

    /// What it finds out about the crash.
    void analysis(AnalysisText analysis);

    /// Whether something before is still waiting for what follows.
    boolean isOpen();
}
