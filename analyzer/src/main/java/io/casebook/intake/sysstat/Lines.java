package io.casebook.intake.sysstat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Rows on their way out. A heading is written before the first row of its table.
final class Lines {
    private static final double MOST = 1e15;
    private static final long LAST_SECOND = 253_402_300_799L;

    private final StringBuilder text = new StringBuilder();
    private String headingTime = "";
    private String rowTime = "";
    private String heading = "";

    /// Rows that follow are of this time, headings of that of the sample before.
    void time(long before, long now) {
        headingTime = time(before);
        rowTime = time(now);
    }

    /// As `2021-05-10T12:10:01Z`.
    static String time(long seconds) {
        return Instant.ofEpochSecond(Math.clamp(seconds, 0, LAST_SECOND)).toString();
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /// Something that happened, in a line with the time of rows.
    void event(String message) {
        line("");
        line(rowTime + "     " + message);
    }

    /// Rows of another table follow.
    void table(List<String> columns) {
        heading = String.join(" ", columns);
    }

    /// A row; empty names are left out.
    void row(String name, double... values) {
        if (!heading.isEmpty()) {
            line("");
            line(headingTime + " " + heading);
            heading = "";
        }
        text.append(rowTime);
        if (!name.isEmpty()) {
            text.append(' ').append(name);
        }
        for (var value : values) {
            text.append(' ');
            number(value);
        }
        text.append('\n');
    }

    /// With two digits after the point.
    private void number(double value) {
        var hundredths = Math.round(Math.clamp(value, 0, MOST) * 100);
        text.append(hundredths / 100).append('.');
        text.append((char) ('0' + hundredths / 10 % 10)).append((char) ('0' + hundredths % 10));
    }

    /// All since the last call.
    byte[] take() {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
