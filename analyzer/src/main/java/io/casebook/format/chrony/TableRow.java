package io.casebook.format.chrony;

import java.util.regex.Pattern;

/// Where the source and the offset of the clock stand in a row. Which table it is the column behind
/// the source tells: a stratum (tracking.log), the state of a leap second (measurements.log), or a
/// deviation (statistics.log). Rows of other tables have no offset.
///
/// @param isOfClock whether the offset is that of the clock, not what one source made of it
/// @param offset in seconds
/// @param offsetEnd 0 where there is none
record TableRow(
        int sourceStart,
        int sourceEnd,
        boolean isOfClock,
        double offset,
        int offsetStart,
        int offsetEnd) {
    private static final String START = "(?<time>\\S+ \\d\\d:\\d\\d:\\d\\d) +(?<source>\\S+) +";
    private static final String NUMBER = "(?<offset>[+-]?\\d{1,9}\\.\\d{1,9}e[+-]\\d\\d)";
    private static final Pattern SOURCE = Pattern.compile("\\S+ \\S+ +(?<source>\\S+).*");
    private static final Pattern TRACKING =
            Pattern.compile(START + "\\d{1,2} +\\S+ +\\S+ +" + NUMBER + "(?: .*)?");
    private static final Pattern[] TABLES = {
        TRACKING,
        Pattern.compile(START + "[N+?-] +(?:\\S+ +){7}" + NUMBER + "(?: .*)?"),
        Pattern.compile(START + "\\d\\S*e\\S+ +" + NUMBER + "(?: .*)?")
    };

    static TableRow of(String line) {
        for (var table : TABLES) {
            var row = table.matcher(line);
            if (row.matches()) {
                return new TableRow(
                        row.start("source"),
                        row.end("source"),
                        table.equals(TRACKING),
                        Double.parseDouble(row.group("offset")),
                        row.start("offset"),
                        row.end("offset"));
            }
        }
        var other = SOURCE.matcher(line);
        return other.matches()
                ? new TableRow(other.start("source"), other.end("source"), false, 0, 0, 0)
                : new TableRow(0, 0, false, 0, 0, 0);
    }
}
