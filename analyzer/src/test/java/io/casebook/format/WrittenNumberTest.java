package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class WrittenNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "4711, 4711",
        "999999999, 999999999",
        "1000000000, -1",
        "'', -1",
        "-1, -1",
        "47x1, -1"
    })
    void shouldReadTheNumbersThatProcessesHave(String text, int expected) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(WrittenNumber.pid(bytes, 0, bytes.length)).isEqualTo(expected);
    }
}
