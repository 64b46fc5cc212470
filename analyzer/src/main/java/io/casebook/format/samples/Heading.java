package io.casebook.format.samples;

import io.casebook.format.RecordSink;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The line above a table's rows, which names its columns.
///
final class Heading {
    private static final String ONE_ROW = "*";
    private static final String PROCESS = "PID";

    /// vmstat's heading has one word, the zone, above date and time.
    private static final String STAMPED = "VM";

    private static final String ALL = "all";
    private static final int LONGEST_INSTANCE = 200;

    /// Names of the columns, as written.
    final String title;

    /// Kind of its rows, see [Columns].
    private final String kind;

    /// The column that names the row; -1 where there is one row only.
    private final int named;

    /// What the columns tell; null for those that are passed over.
    private final List<@Nullable Column> columns;

    private Heading(String title, String kind, int named, List<@Nullable Column> columns) {
        this.title = title;
        this.kind = kind;
        this.named = named;
        this.columns = columns;
    }

    /// Reads the words from `first` on; null where they are no heading: where one is a number, or
    /// none is known or looks like a rate or a share.
    static @Nullable Heading of(Words words, int first) {
        if (first >= words.size() || words.anyNumber(first)) {
            return null;
        }
        var texts = new ArrayList<String>();
        for (var i = first; i < words.size(); i++) {
            texts.add(words.text(i));
        }
        var named = named(texts);
        var kind = named < 0 ? unnamed(texts) : kind(texts.get(named));
        var columns = new ArrayList<@Nullable Column>();
        texts.forEach(text -> columns.add(Columns.of(kind, text)));
        var heading = new Heading(String.join(" ", texts), kind, named, columns);
        return heading.known() > 0 || texts.stream().anyMatch(Heading::isAmount) ? heading : null;
    }

    /// A heading whose one row has no name.
    ///
    /// @param kind of row
    static Heading single(String kind, Words words, int first) {
        var texts = new ArrayList<String>();
        var columns = new ArrayList<@Nullable Column>();
        for (var i = first; i < words.size(); i++) {
            texts.add(words.text(i));
            columns.add(Columns.of(kind, words.text(i)));
        }
        return new Heading(String.join(" ", texts), kind, -1, columns);
    }

    private static boolean isAmount(String text) {
        return text.startsWith("%") || text.endsWith("/s") || text.endsWith("sck");
    }

    private static String kind(String text) {
        var kind = Columns.kind(text);
        return kind == null ? ONE_ROW : kind;
    }

    /// pidstat has a processor's number in each row too.
    private static int named(List<String> texts) {
        var process = texts.indexOf(PROCESS);
        for (var i = 0; process < 0 && i < texts.size(); i++) {
            process = Columns.kind(texts.get(i)) == null ? -1 : i;
        }
        return process;
    }

    private static String unnamed(List<String> texts) {
        return texts.getFirst().equals("call/s") ? "NFS" : ONE_ROW;
    }

    /// How many columns are told.
    int known() {
        return (int) columns.stream().filter(column -> column != null).count();
    }

    /// Whether the words from `first` on can be a row.
    boolean fits(Words words, int first) {
        var size = words.size() - first;
        var open = named == columns.size() - 1 || kind.equals(PROCESS) || kind.equals(STAMPED);
        return size == columns.size() || (open && size > columns.size());
    }

    /// Whether a row looks as if it were this table's, though its heading stands far above.
    boolean suits(Words words) {
        if (!fits(words, 0)) {
            return false;
        }
        if (named < 0) {
            return words.size() == columns.size() && words.allNumbers();
        }
        var name = words.text(named);
        var processor = name.equals(ALL) || !Double.isNaN(words.number(named));
        return processor == kind.equals("CPU");
    }

    /// Tells the numbers of a row.
    void tell(Words words, int first, Told told) {
        if (!fits(words, first)) {
            return;
        }
        var instance = instance(words, first);
        var total = instance.isEmpty() || instance.equals(ALL);
        if (kind.equals("INTR") && !total) {
            return;
        }
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column != null && (total || column.each() || !kind.equals("CPU"))) {
                tell(column, named < 0 ? total(column) : instance, words, first + i, told);
            }
        }
    }

    private static void tell(Column column, String instance, Words words, int word, Told told) {
        var value = words.number(word);
        if (column.holds(value)) {
            told.tell(column, instance, value * column.factor(), word);
        }
    }

    /// The only row of a table tells of all processors.
    private static String total(Column column) {
        return column.key().startsWith("cpu.") ? ALL : "";
    }

    private String instance(Words words, int first) {
        if (named < 0) {
            return "";
        }
        if (kind.equals("INTR") && words.text(first + named).equals("sum")) {
            return ALL;
        }
        var last = columns.size() - 1;
        var name = named == last ? words.rest(first + last) : words.text(first + named);
        if (kind.equals(PROCESS)) {
            name = words.text(first + last) + "[" + name + "]";
        }
        return name.length() > LONGEST_INSTANCE ? name.substring(0, LONGEST_INSTANCE) : name;
    }

    /// Takes the numbers of a row.
    @FunctionalInterface
    interface Told {
        /// A number.
        ///
        /// @param value in the column's base unit
        /// @param word which of the words is the number
        void tell(Column column, String instance, double value, int word);

        /// Passes them on as samples of the host.
        static Told samples(Words words, RecordSink sink) {
            return (column, instance, value, word) ->
                    sink.measurement(
                            Subject.host(""),
                            column.key(),
                            instance,
                            column.unit(),
                            value,
                            words.start(word),
                            words.end(word));
        }
    }
}
