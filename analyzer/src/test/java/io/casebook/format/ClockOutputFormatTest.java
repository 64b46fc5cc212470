package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.clock.ClockOutputFormat;
import io.casebook.model.ArtifactPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ClockOutputFormatTest extends FormatContract {
    @Override
    Format format() {
        return new ClockOutputFormat();
    }

    private static Optional<String> detect(String path, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Formats.detect(new ArtifactHead(new ArtifactPath(path), bytes, true))
                .map(Format::id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sos.tar.xz!/sos-vm52/proc/uptime | 29131.42 57012.33",
                "sos_commands/date/date_--utc | 2017-03-26T10:05:12Z",
                "date.txt | Sun, 26 Mar 2017 18:05:12 +0800",
                "sos_commands/date/hwclock | 2017-03-26 18:05:13.506543+08:00",
                "sos-vm52/etc/localtime | CST-8",
                "sos-vm52/etc/localtime | CET-1CEST,M3.5.0,M10.5.0/3",
                "etc/timezone | UTC",
                "sos_commands/ntp/ntpstat | unsynchronised",
                "sos_commands/login/who | root     pts/0        2017-03-26 18:00 (10.20.0.7)"
            })
    void shouldKnowByItsPathWhatOtherTextsHoldToo(String path, String line) {
        assertThat(detect(path, line + "\n")).contains("clock-output");
        assertThat(detect("unnamed", line + "\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-03-26T18:05:12+08:00",
                "29131.42 57012.33",
                "UTC",
                "Date: Sun, 26 Mar 2017 18:05:12 +0800",
                "#!/bin/sh\n# date\ndate\nuptime",
                "Europe/Berlin\nAsia/Shanghai\nAsia/Tokyo\nAsia/Seoul\nUTC",
                "error in Sun Mar 26 18:05:12 2017 - out of memory",
                "* Sun Mar 26 2017 Ann Ito <ann@desk12.example> - 1.2-3\n- Mend the build",
                "Sun Mar 26 18:05:12 CST 2017\nstarting backup\ncopied 12 files\ndone",
                "ZONE=\"Asia/Shanghai\"\nLANG=C\nHOSTNAME=vm52\nGATEWAY=10.20.0.1",
                "root             pts/0    10.20.0.7        Sun Mar 26 18:00:02 +0800 2017",
                "up and running",
                "synchronised"
            })
    void shouldLeaveOtherTextsAlone(String text) {
        assertThat(detect("unnamed", text + "\n")).isEmpty();
    }

    @Test
    void shouldNotTakeADiaryForTheClockOfAHost() {
        var diary =
                IntStream.range(0, 60)
                        .mapToObj("Sun Mar 26 18:%02d:12 CST 2017\n"::formatted)
                        .collect(Collectors.joining());
        assertThat(detect("diary.txt", diary)).isEmpty();
    }

    @Test
    void shouldNotTrustAPathWithOtherContent() {
        for (var path : Stream.of("date", "proc/uptime", "etc/localtime", "last").toList()) {
            assertThat(detect(path, "no such file or directory\n")).isEmpty();
        }
    }
}
