package io.casebook.format.jsonlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.ArtifactHead;
import io.casebook.model.ArtifactPath;
import io.casebook.model.RecordDraft;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

class JsonLogTest {
    private static int likelihood(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new JsonLog().likelihood(new ArtifactHead(new ArtifactPath("unnamed"), bytes, true));
    }

    private static JsonLine line(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var line = new JsonLine();
        line.read(bytes, 0, bytes.length);
        return line;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"time\": \"2021-03-04T05:06:07Z\", \"message\": \"one report\"}\n",
                "{\"ts\": 7, \"msg\": \"a\"}\n{\"ts\": 8, \"msg\": \"b\"}\n",
                "{\"ts\": 1614834367}\n{\"ts\": 1614834368}\n",
                "{\n  \"time\": \"2021-03-04T05:06:07Z\",\n  \"message\": \"pretty\"\n}\n",
                "[{\"time\": \"2021-03-04T05:06:07Z\", \"message\": \"a\", \"level\": \"info\"}]\n",
                "name: x\n{\"ts\": 1614834367, \"msg\": \"a\", \"level\": \"info\"}\n"
            })
    void shouldLeaveOtherJson(String text) {
        assertThat(likelihood(text)).isZero();
    }

    @Test
    void shouldTakeOneLineThatTellsItsLevel() {
        assertThat(likelihood("{\"ts\": 1614834367, \"msg\": \"a\", \"level\": \"info\"}\n"))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "1614834367, 1614834367000000000",
        "1614834367.25, 1614834367250000000",
        "1614834367250, 1614834367250000000",
        "1614834367250001, 1614834367250001000",
        "1614834367250001002, 1614834367250001002",
        "\"2021-03-04T05:06:07.25Z\", 1614834367250000000",
        "\"2021-03-04 06:06:07.25+0100\", 1614834367250000000"
    })
    void shouldReadTimes(String written, long nanos) {
        var bytes = ("{\"ts\":" + written + "}").getBytes(StandardCharsets.UTF_8);
        var line = new JsonLine();
        var draft = new RecordDraft();
        line.read(bytes, 0, bytes.length);
        assertThat(new LineMembers(line).readTime(bytes, draft)).isTrue();
        assertThat(draft.readingNanos).isEqualTo(nanos);
    }

    @ParameterizedTest
    @ValueSource(strings = {"161483436", "\"05:06:07\"", "\"2021-13-04T05:06:07Z\"", "null", "{}"})
    void shouldNotReadWhatIsNoTime(String written) {
        var bytes = ("{\"ts\":" + written + "}").getBytes(StandardCharsets.UTF_8);
        var line = new JsonLine();
        line.read(bytes, 0, bytes.length);
        assertThat(new LineMembers(line).readTime(bytes, new RecordDraft())).isFalse();
    }

    @Test
    void shouldPassOverWhatIsNestedHoweverDeep() {
        var deep = "[{\"a\":".repeat(100_000);
        var line = line("{\"a\":1,\"deep\":" + deep);
        assertThat(line.isWhole()).isFalse();
        assertThat(line.count()).isEqualTo(2);
        var closed = line("{\"d\":" + "[".repeat(9999) + "]".repeat(9999) + ",\"b\":\"x\"}");
        assertThat(closed.isWhole()).isTrue();
        assertThat(closed.find(List.of("d", "b"))).isEqualTo(1);
    }

    @Test
    void shouldNotTakeBracketsInTextsForSuch() {
        var line = line("{\"d\":{\"a\":\"}\\\"]\"},\"b\":\"\\\\\",\"c\":\"{\"}");
        assertThat(line.isWhole()).isTrue();
        assertThat(line.value(2, 9)).isEqualTo("{");
        assertThat(line.find(List.of("c"))).isEqualTo(2);
    }

    @Test
    void shouldKeepAFewOfVeryManyMembers() {
        var line = line("{" + "\"a\":1,".repeat(5000) + "\"b\":2}");
        assertThat(line.isWhole()).isTrue();
        assertThat(line.count()).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":\"", "{\"a\\", "{}"})
    void shouldSurviveALineThatIsCut(String text) {
        assertThat(line(text).find(List.of("b"))).isEqualTo(-1);
    }
}
