package io.casebook.format;

import io.casebook.model.ArtifactText;
import io.casebook.model.Crash;
import io.casebook.model.Diagnostic;
import io.casebook.model.EventTable;
import io.casebook.model.Fact;
import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a parser made of a sample, as JSON lines: records, then facts, samples, host names,
/// crashes, diagnostics.
final class GoldenRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long NANOS = 1_000_000_000L;

    /// A leap year, as [ReadingKind#YEARLESS] counts.
    private static final long START_OF_2000 = 946_684_800L;

    private GoldenRecords() {}

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    static List<String> of(FormatSample.Parsed parsed) {
        var lines = new ArrayList<String>();
        var table = parsed.artifact().table();
        for (var row = 0; row < table.size(); row++) {
            lines.add(json(record(table.row(row), parsed, parsed.fields().get(row))));
        }
        parsed.artifact().facts().forEach(fact -> lines.add(json(fact(fact))));
        for (var samples : parsed.artifact().samples()) {
            for (var i = 0; i < samples.size(); i++) {
                lines.add(json(sample(samples, i, table.text())));
            }
        }
        parsed.artifact().hostNames().forEach(name -> lines.add(json(Map.of("hostName", name))));
        parsed.artifact().crashes().forEach(crash -> lines.add(json(crash(crash))));
        for (var d : parsed.artifact().diagnostics()) {
            lines.add(json(diagnostic(d)));
        }
        return lines;
    }

    private static Map<String, Object> sample(Samples samples, int i, ArtifactText text) {
        var json = new LinkedHashMap<String, Object>();
        var kind = samples.kind(i);
        json.put("sample", kind.subject() + ": " + kind.key());
        put(json, "instance", kind.instance());
        json.put("value", samples.value(i));
        put(json, "unit", kind.unit());
        json.put("stated", text.string(samples.offset(i), samples.length(i)));
        return json;
    }

    private static Map<String, Object> diagnostic(Diagnostic diagnostic) {
        var json = new LinkedHashMap<String, Object>();
        json.put("diagnostic", diagnostic.code());
        json.put("line", diagnostic.line());
        return json;
    }

    private static Map<String, Object> record(
            EventTable.Row row, FormatSample.Parsed parsed, Map<String, String> fields) {
        var chunk = row.chunk();
        var i = row.index();
        var json = new LinkedHashMap<String, Object>();
        json.put("line", chunk.line(i));
        json.put("lines", chunk.lines(i));
        json.put("reading", reading(chunk.reading(i)));
        json.put("written", row.readingText());
        put(json, "severity", chunk.severity(i) == null ? "" : "" + chunk.severity(i));
        put(json, "host", parsed.hosts().name(chunk.host(i)));
        put(json, "process", parsed.processes().name(chunk.process(i)));
        put(json, "pid", chunk.pid(i) < 0 ? "" : "" + chunk.pid(i));
        put(json, "flags", chunk.unparsed(i) ? "unparsed" : "");
        put(json, "boot", chunk.startsBoot(i) ? "starts" : "");
        json.put("message", row.message());
        if (!fields.isEmpty()) {
            json.put("fields", fields);
        }
        return json;
    }

    private static String reading(Reading reading) {
        var seconds = Math.floorDiv(reading.nanos(), NANOS);
        var nanos = Math.floorMod(reading.nanos(), NANOS);
        return switch (reading.kind()) {
            case NONE -> "none";
            case ABSOLUTE -> Instant.ofEpochSecond(seconds, nanos) + " .." + reading.digits();
            case LOCAL ->
                    LocalDateTime.ofEpochSecond(seconds, (int) nanos, ZoneOffset.UTC)
                            + " .."
                            + reading.digits();
            case YEARLESS ->
                    LocalDateTime.ofEpochSecond(
                                            START_OF_2000 + seconds, (int) nanos, ZoneOffset.UTC)
                                    .toString()
                                    .substring("2000-".length())
                            + " .."
                            + reading.digits();
            case SINCE_BOOT ->
                    BigDecimal.valueOf(reading.nanos(), 9).toPlainString()
                            + " s .."
                            + reading.digits();
            case TIME_OF_DAY -> LocalTime.ofNanoOfDay(reading.nanos()) + " .." + reading.digits();
        };
    }

    private static Map<String, Object> fact(Fact fact) {
        var json = new LinkedHashMap<String, Object>();
        json.put("fact", fact.subject() + ": " + fact.key());
        json.put("value", fact.value());
        put(json, "unit", fact.unit());
        json.put("line", fact.evidence().span().line());
        json.put("stated", fact.evidence().text());
        return json;
    }

    private static Map<String, Object> crash(Crash crash) {
        var json = new LinkedHashMap<String, Object>();
        json.put("crash", crash.title());
        json.put("kind", crash.kind().label());
        json.put("subject", crash.subject().toString());
        json.put("reading", reading(crash.reading()));
        json.put("written", crash.readingText());
        json.put("line", crash.evidence().span().line());
        json.put("lines", crash.evidence().span().lines());
        put(json, "process", crash.process());
        put(json, "kernel", crash.kernel());
        put(json, "tainted", crash.tainted());
        json.put("modules", crash.modules());
        json.put("frames", crash.frames().stream().map(GoldenRecords::frame).toList());
        if (crash.bugcheck() != null) {
            json.put("bugcheck", crash.bugcheck().toString());
        }
        json.put("attributes", new TreeMap<>(crash.attributes()));
        return json;
    }

    private static String frame(Crash.Frame frame) {
        return (frame.reliable() ? "" : "? ")
                + (frame.module() == null ? "" : frame.module() + "!")
                + frame.function()
                + (frame.offset().isEmpty() ? "" : "+" + frame.offset());
    }

    private static void put(
            Map<String, Object> json, String key, @org.jspecify.annotations.Nullable Object value) {
        if (value != null && !value.equals("")) {
            json.put(key, value);
        }
    }

    private static String json(Map<String, ?> value) {
        return JSON.writeValueAsString(value);
    }
}
