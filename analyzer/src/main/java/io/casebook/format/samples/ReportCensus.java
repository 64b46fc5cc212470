package io.casebook.format.samples;

import io.casebook.format.ArtifactHead;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// Counts what the first lines of a text are, if it is a report with a time in each row.
final class ReportCensus {
    private static final int LOOKED_AT = 200;
    private static final int LEAST_SHARE = 80;
    private static final int LEAST_KNOWN = 2;
    private static final int CERTAIN = 98;
    private static final int WITHOUT_HEADER = 90;

    /// A header says of a report only that it is sysstat's.
    private static final int HEADER_ALONE = 60;

    private final Clock clock = new Clock();
    private final Words words = new Words();
    private @Nullable ReportHeader header;
    private @Nullable Heading heading;
    private String title = "";
    private int known;
    private int rows;
    private int others;

    private ReportCensus() {}

    static ReportCensus of(ArtifactHead head) {
        var census = new ReportCensus();
        head.lines(LOOKED_AT).stream().filter(line -> !line.isBlank()).forEach(census::count);
        return census;
    }

    private void count(String line) {
        var next = ReportHeader.of(line);
        if (next != null) {
            header = header == null ? next : header;
        } else {
            count(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void count(byte[] line) {
        if (!clock.read(line, 0, line.length)) {
            countUntimed(line);
            return;
        }
        words.of(line, clock.end, line.length);
        var next = Heading.of(words, 0);
        if (next != null) {
            title = heading == null ? next.title : title;
            heading = next;
            known = Math.max(known, next.known());
        } else if (heading != null && heading.fits(words, 0)) {
            rows++;
        } else if (!words.rest(0).startsWith("LINUX RESTART")) {
            others++;
        }
    }

    /// Averages; elsewhere the lines of another report.
    private void countUntimed(byte[] line) {
        words.of(line, 0, line.length);
        others += words.size() > 0 && words.text(0).endsWith(":") && rows > 0 ? 0 : 1;
    }

    /// As [io.casebook.format.Format#likelihood].
    int likelihood() {
        if (header != null && heading == null && others == 0) {
            return HEADER_ALONE;
        }
        if (heading == null || 100 * rows < LEAST_SHARE * (rows + others)) {
            return 0;
        }
        if (header != null) {
            return CERTAIN;
        }
        return known >= LEAST_KNOWN && rows > 0 ? WITHOUT_HEADER : 0;
    }

    /// Of the first table; empty where there is none.
    String title() {
        return title;
    }

    /// Of the first header; null where it is not known.
    @Nullable LocalDate day(DateEvidence evidence) {
        var date = header == null ? null : header.date();
        return date == null ? null : date.day(evidence);
    }
}
