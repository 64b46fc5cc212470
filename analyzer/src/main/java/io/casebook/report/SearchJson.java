package io.casebook.report;

import io.casebook.model.SearchHit;
import io.casebook.model.SearchResult;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes the result of a search as JSON.
public final class SearchJson {
    private SearchJson() {}

    /// One document: how many events were found, and those that were asked for.
    public static String of(SearchResult result) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new JsonOut(bytes)) {
            out.document(
                    () ->
                            out.number("total", result.total())
                                    .truth("complete", result.complete())
                                    .list("events", result.hits(), hit -> members(out, hit)));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void members(JsonOut out, SearchHit hit) {
        var severity = hit.severity();
        out.text("incident", hit.incident())
                .text("time", hit.time())
                .known("host", hit.host())
                .text("artifact", hit.artifact())
                .number("line", hit.line())
                .number("lines", hit.lines())
                .text("format", hit.format())
                .text("severity", severity == null ? null : severity.label())
                .known("process", hit.process())
                .numberFrom(0, "pid", hit.pid())
                .text("text", hit.text())
                .text("message", hit.text().substring(hit.message()))
                .list(
                        "highlights",
                        hit.highlights(),
                        mark -> out.number("start", mark.start()).number("end", mark.end()));
    }
}
