package io.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What the user says about times, on the command line.
class TimeOptionsCommandTest {
    @TempDir private Path folder;

    @BeforeEach
    void writeLogs() throws IOException {
        Files.writeString(folder.resolve("one"), "Apr  5 06:07:08 web1 app: hello\n");
        Files.writeString(folder.resolve("two"), "Apr  5 06:07:08 web2 app: hello\n");
    }

    private Ran events(String... options) {
        var arguments = new String[options.length + 2];
        arguments[0] = "events";
        arguments[1] = folder.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Ran.run(arguments);
    }

    @Test
    void shouldTakeAZoneOfOneHostAndOfAllOthers() {
        var ran = events("--zone", "web1=Asia/Shanghai", "--zone", "+01:00", "--year", "2019");

        assertThat(ran.status()).isZero();
        assertThat(ran.lines().getFirst()).contains("2019-04-04T22:07:08").contains("web1");
        assertThat(ran.lines().getLast()).contains("2019-04-05T05:07:08").contains("web2");
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12s, 06:06:56", "-90s, 06:08:38", "PT1M, 06:06:08"})
    void shouldTakeASkewOfAHost(String skew, String time) {
        var ran = events("--skew", "web2=" + skew, "--zone", "UTC", "--year", "2019");

        assertThat(ran.status()).isZero();
        assertThat(ran.lines())
                .filteredOn(line -> line.contains("web2"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(time));
    }

    @Test
    void shouldTakeABootOfAHost() throws IOException {
        Files.writeString(folder.resolve("two"), "2019-04-05T06:07:08Z web2 app: hello\n");

        var ran = events("--boot", "web2=2019-04-05T06:00:00+00:00");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--zone web1=Mars/Base",
                "--zone =UTC",
                "--boot web1=yesterday",
                "--boot 2019-04-05T06:00:00Z",
                "--boot web1=1960-01-01T00:00:00Z",
                "--skew web1=12",
                "--skew web1=12.4parsecs",
                "--skew web1=P9999D",
                "--skew 12.4s",
                "--skew web1="
            })
    void shouldNameTheOptionThatIsWrongAndShowHowToWriteIt(String option) {
        var parts = option.split(" ", 2);

        var ran = events(parts);

        assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ran.err())
                .contains(option)
                .containsAnyOf("write it like web1=", "write HOST=", "or like web1=");
    }

    @ParameterizedTest
    @CsvSource({
        "--zone, UTC, --zone, +01:00",
        "--zone, web1=UTC, --zone, web1=+01:00",
        "--skew, web1=1s, --skew, web1=2s"
    })
    void shouldRefuseToBeToldTwoThings(String option, String first, String again, String second) {
        var ran = events(option, first, again, second);

        assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ran.err()).contains(option + " is given twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "analyze"})
    void shouldWarnOfAHostThatTheUploadDoesNotHave(String command) {
        var store = folder.resolve("store").toString();
        var ran =
                command.equals("events")
                        ? events("--skew", "wbe1=12.4s")
                        : Ran.run(
                                command, folder.toString(), "--store", store, "--skew", "wbe1=1s");

        assertThat(ran.status()).isZero();
        assertThat(ran.err())
                .contains("casebook: warning: ")
                .contains("host 'wbe1'")
                .contains("it has web1, web2");
    }

    @ParameterizedTest
    @CsvSource({"12.4s, PT12.4S", "-500ms, PT-0.5S", "1.5m, PT1M30S", "-8h, PT-8H", "+PT2S, PT2S"})
    void shouldReadDurations(String written, Duration duration) {
        assertThat(DurationArgument.read(written)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "12", "1e5s", "9999999999s", "PT", "--5s", "5 minutes"})
    void shouldNotReadWhatIsNoDuration(String written) {
        assertThat(DurationArgument.read(written)).isEmpty();
    }
}
