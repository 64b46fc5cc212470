package io.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Event;
import io.casebook.model.EventChunk;
import io.casebook.model.Incident;
import io.casebook.model.Severity;
import io.casebook.model.SourceSpan;
import io.casebook.model.TimeBasis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

class SchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Schema REPORT = schema(Schemas.report());
    private static final Schema EVENT = schema(Schemas.event());

    @Test
    void shouldAcceptTheReportOfAnIncident() {
        assertThat(errors(REPORT, json(SampleIncident.plain()))).isEmpty();
    }

    @Test
    void shouldAcceptTheReportOfAnEmptyIncident() {
        assertThat(errors(REPORT, json(SampleIncident.empty()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.casebook.report.Hostile#strings")
    void shouldAcceptReportsWithHostileStrings(String hostile) {
        assertThat(errors(REPORT, json(SampleIncident.hostile(hostile)))).isEmpty();
    }

    @Test
    void shouldKeepEveryKeyOfAnEmptyIncident() {
        var report = read(json(SampleIncident.empty()));

        assertThat(report.propertyNames())
                .containsExactly(
                        "casebook",
                        "schema",
                        "incident",
                        "summary",
                        "layouts",
                        "hosts",
                        "coverage",
                        "artifacts",
                        "clocks",
                        "freezes",
                        "series",
                        "packs",
                        "findings",
                        "not_applicable",
                        "crashes",
                        "memory_kills",
                        "templates",
                        "similar",
                        "activity",
                        "excerpts",
                        "diagnostics");
        assertThat(report.at("/incident/first").isNull()).isTrue();
    }

    @Test
    void shouldCountHarmlessMessagesPerMegabyteOfText() {
        var summary = read(json(SampleIncident.plain())).at("/summary");

        assertThat(summary.get("noise_messages").asLong()).isEqualTo(1204);
        assertThat(summary.get("noise_per_megabyte").asDouble()).isBetween(38.58, 38.59);
        assertThat(read(json(SampleIncident.empty())).at("/summary/noise_per_megabyte").asDouble())
                .isZero();
    }

    @Test
    void shouldWriteTimesInUtcWithTheDigitsTheyNeed() {
        var report = read(json(SampleIncident.plain()));

        assertThat(report.at("/incident/first").asString()).isEqualTo("2024-06-11T03:00:02Z");
        assertThat(report.at("/incident/last").asString()).isEqualTo("2024-06-11T05:00:41.118Z");
        assertThat(report.at("/crashes/0/time").asString()).isEqualTo("2024-06-11T04:17:52.312Z");
    }

    @ParameterizedTest
    @CsvSource({
        "/incident, id",
        "/incident, story",
        "/findings/0, confidence",
        "/findings/0/evidence/0, line",
        "/artifacts/0, clock",
        "/crashes/0, bugcheck",
        "/crashes/0/frames/0, module",
        "/clocks/0, basis",
        "/excerpts/0/lines/0/event, message"
    })
    void shouldRejectAReportThatLacksAKey(String parent, String key) {
        var report = read(json(SampleIncident.plain()));
        ((ObjectNode) report.at(parent)).remove(key);

        assertThat(errors(REPORT, report)).anyMatch(error -> error.contains(key));
    }

    @ParameterizedTest
    @CsvSource({
        "/incident, first, yesterday",
        "/incident, first, 2024-06-11T03:00:02+05:45",
        "/findings/0, severity, terrible",
        "/findings/0, confidence, sure",
        "/findings/0, count, many",
        "/clocks/0, kind, sundial",
        "/hosts/0, surprise, a key nobody promised"
    })
    void shouldRejectAReportWithAWrongValue(String parent, String key, String value) {
        var report = read(json(SampleIncident.plain()));
        ((ObjectNode) report.at(parent)).put(key, value);

        assertThat(errors(REPORT, report)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.casebook.report.Hostile#strings")
    void shouldAcceptEventsWithHostileStrings(String hostile) {
        var event =
                new SampleEvents(new SampleTexts(it -> it + hostile))
                        .event("a", "04:00:00", Severity.ERROR, TimeBasis.EXPLICIT, "message");

        assertThat(errors(EVENT, line(event))).isEmpty();
    }

    @Test
    void shouldWriteAbsentPartsOfAnEventAsNull() {
        var event =
                new Event(
                        EventChunk.UNDATED,
                        0,
                        "",
                        TimeBasis.NONE,
                        0,
                        "",
                        new SourceSpan(new ArtifactPath("a.log"), 7, 5, 2, 1),
                        "text",
                        null,
                        "",
                        -1,
                        "hello",
                        true,
                        Map.of());

        var line = line(event);

        assertThat(errors(EVENT, line)).isEmpty();
        assertThat(line)
                .isEqualTo(
                        """
                        {"time":null,"time_as_written":null,"time_basis":"none","uncertainty_ms":0,\
                        "host":null,"artifact":"a.log","line":2,"lines":1,"offset":7,\
                        "format":"text","severity":null,"process":null,"pid":null,\
                        "message":"hello","template":null,"template_id":null,"unparsed":true,\
                        "fields":{}}
                        """);
    }

    @Test
    void shouldWriteEachEventOnALineOfItsOwn() {
        var sample = new SampleEvents(new SampleTexts(UnaryOperator.identity()));
        var bytes = new ByteArrayOutputStream();
        try (var events = new EventJson(bytes)) {
            events.write(sample.event("a", "04:00:00.5", null, TimeBasis.EXPLICIT, "one\ntwo"));
            events.write(sample.event("b", "04:00:01", null, TimeBasis.EXPLICIT, "three"));
        }

        var lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(read(lines.getFirst()).get("time").asString())
                .isEqualTo("2024-06-11T04:00:00.500Z");
        assertThat(read(lines.getFirst()).get("message").asString()).isEqualTo("one\ntwo");
    }

    @Test
    void shouldRejectAnEventWithAnUnknownSeverity() {
        var sample = new SampleEvents(new SampleTexts(UnaryOperator.identity()));
        var event = read(line(sample.event("a", "04:00:00", null, TimeBasis.EXPLICIT, "one")));
        ((ObjectNode) event).put("severity", "fatal");

        assertThat(errors(EVENT, event)).isNotEmpty();
    }

    @Test
    void shouldDescribeEventsAlikeInBothSchemas() {
        var event = read(Schemas.event());
        var inReport = read(Schemas.report()).at("/$defs/event");

        assertThat(event.get("properties")).isEqualTo(inReport.get("properties"));
        assertThat(event.get("required")).isEqualTo(inReport.get("required"));
    }

    @Test
    void shouldDescribeEveryProperty() {
        assertThat(undescribed("", read(Schemas.report()))).isEmpty();
        assertThat(undescribed("", read(Schemas.event()))).isEmpty();
    }

    private static List<String> undescribed(String path, JsonNode schema) {
        var found = new ArrayList<String>();
        schema.path("properties")
                .forEachEntry(
                        (name, property) -> {
                            if (property.path("description").asString("").isBlank()) {
                                found.add(path + "/" + name);
                            }
                        });
        schema.forEachEntry((name, child) -> found.addAll(undescribed(path + "/" + name, child)));
        return found;
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    private static String json(Incident incident) {
        return new String(Reports.json(incident), StandardCharsets.UTF_8);
    }

    private static String line(Event event) {
        var bytes = new ByteArrayOutputStream();
        try (var events = new EventJson(bytes)) {
            events.write(event);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    private static List<String> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static List<String> errors(Schema schema, JsonNode json) {
        return schema.validate(json).stream().map(Object::toString).toList();
    }
}
