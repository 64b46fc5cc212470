package io.casebook.format.windbg;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Puts together what a text says of one dump: its header, the short analysis that is printed
/// when the dump is opened, the full one, and a repetition somebody quotes right below. They are
/// one record, with what stands between them, and tell of one crash.
final class Sessions implements Parts {
    /// So many lines of other commands and of prose may stand between a header and its analysis.
    private static final int MOST_AFTER_HEADER = 200;

    /// And so many between two analyses of one crash.
    private static final int MOST_AFTER_ANALYSIS = 20;

    private static final int MOST_ANALYSES = 4;

    private final Rows rows;
    private final List<Place> between = new ArrayList<>();
    private @Nullable Session open;

    Sessions(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isOpen() {
        return open != null;
    }

    @Override
    public void prose(Place place) {
        if (open == null) {
            rows.plain(place);
            return;
        }
        between.add(place);
        if (between.size()
                > (open.analyses().isEmpty() ? MOST_AFTER_HEADER : MOST_AFTER_ANALYSIS)) {
            close();
        }
    }

    @Override
    public void header(HeaderText header) {
        var before = open == null || !open.analyses().isEmpty() ? null : open.header();
        if (before != null && !before.contradicts(header)) {
            before.add(header);
            between.clear();
        } else {
            close();
            open = new Session(header, new ArrayList<>());
        }
    }

    @Override
    public void analysis(AnalysisText analysis) {
        if (open == null || !belongs(analysis, open)) {
            close();
            open = new Session(null, new ArrayList<>());
        }
        open.analyses().add(analysis);
        between.clear();
    }

    private static boolean belongs(AnalysisText analysis, Session session) {
        if (session.analyses().isEmpty()) {
            return true;
        }
        var last = session.analyses().getLast();
        return session.analyses().size() < MOST_ANALYSES
                && (session.header() != null || last.isBrief())
                && sameStop(last, analysis);
    }

    /// A quotation may leave the arguments out.
    private static boolean sameStop(AnalysisText one, AnalysisText other) {
        return one.code() != null
                && one.code().equals(other.code())
                && (one.arguments().equals(other.arguments())
                        || one.arguments().isEmpty()
                        || other.arguments().isEmpty());
    }

    /// The text ends.
    void close() {
        if (open != null && rows.owns(open.place())) {
            open.push(rows);
        }
        open = null;
        between.forEach(rows::plain);
        between.clear();
    }
}
