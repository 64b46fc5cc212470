package io.casebook.app;

/// Is told how far an analysis has come. Called from one thread.
public interface Progress {
    /// Tells nobody.
    Progress SILENT = (_, _, _) -> {};

    /// What is being done, and how much of it is done.
    ///
    /// @param total -1 where it is not known
    void at(Step step, long done, long total);

    /// What an analysis does, in order.
    enum Step {
        READ("reading"),
        PARSE("parsing"),
        DATE("dating events"),
        MATCH("matching signatures"),
        INDEX("indexing"),
        REPORT("writing the report");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        /// As on the progress bar.
        public String words() {
            return words;
        }
    }
}
