package io.casebook.format.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.Slice;
import io.casebook.model.ReadingKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class KernelLineParserTest {
    private static final String CUT_HERE = "[    1.000000] ------------[ cut here ]------------\n";

    @Test
    void shouldNotLetABlockWithoutEndSwallowTheRest() {
        var records = CollectedRecords.of(CUT_HERE + frames(1000));
        assertThat(records.getFirst().lines()).isEqualTo(300);
        assertThat(records).hasSize(1 + 1001 - 300);
    }

    @Test
    void shouldEndABlockWhenNothingLooksLikeAReportForLong() {
        var records = CollectedRecords.of(CUT_HERE + stamped("eth0: link %d is up", 100));
        assertThat(records.getFirst().lines()).isLessThan(50);
        assertThat(records.getLast().message()).isEqualTo("eth0: link 99 is up");
    }

    @Test
    void shouldEndABlockWhenTheKernelStartsAgain() {
        var records =
                CollectedRecords.of(
                        CUT_HERE + "[    1.000001] WARNING: x\n[    0.000000] firmware: early\n");
        assertThat(records).extracting(CollectedRecords.Line::lines).containsExactly(2, 1);
        assertThat(records.getLast().startsBoot()).isTrue();
    }

    @Test
    void shouldEndAnUnstampedReportWhereStampsBegin() {
        var records =
                CollectedRecords.of(
                        "BUG: bad page\nCall Trace:\n x+0x1/0x2\n[    2.000000] next\n");
        assertThat(records).extracting(CollectedRecords.Line::lines).containsExactly(3, 1);
    }

    @Test
    void shouldTellARebootByLinesWrittenBeforeTheGreeting() {
        var records =
                CollectedRecords.of(
                        """
                        [ 4000.000000] rebooting
                        [    0.000000] microcode: updated early
                        [    0.000000] Linux version 6.1.0
                        [    0.100000] next
                        """);
        assertThat(records)
                .extracting(CollectedRecords.Line::startsBoot)
                .containsExactly(false, true, false, false);
    }

    @Test
    void shouldNotTakeTheFirstBootOfAFileForAnother() {
        var records =
                CollectedRecords.of(
                        """
                        [    0.000000] Booting Linux on physical CPU
                        [    0.000000] Linux version 6.1.0
                        """);
        assertThat(records).noneMatch(CollectedRecords.Line::startsBoot);
    }

    @Test
    void shouldNotTakeALateLineForAReboot() {
        var records = CollectedRecords.of("[  100.500000] a\n[   99.700000] b\n[   40.000000] c\n");
        assertThat(records).noneMatch(CollectedRecords.Line::startsBoot);
    }

    @Test
    void shouldTellARebootAtTheStartOfALaterSlice() {
        var bytes = "[    0.000000] Linux version 6.1.0\n".getBytes(StandardCharsets.UTF_8);
        var later = new Slice(bytes, 0, bytes.length, bytes.length, false, true);
        assertThat(CollectedRecords.of(later).getFirst().startsBoot()).isTrue();
    }

    @Test
    void shouldKeepTheRestOfACutLineUnparsedAndTheStartOfOneParsed() {
        var records = CollectedRecords.of("erface eth0 is up\n[    2.000000] a\n[    2.100000] b");
        assertThat(records)
                .extracting(CollectedRecords.Line::unparsed)
                .containsExactly(true, false, false);
    }

    @Test
    void shouldTakeTheFirstLineOfAnUnstampedLogAsItIs() {
        var records = CollectedRecords.of("Initializing cgroup subsys cpu\nLinux version 2.6.32\n");
        assertThat(records).noneMatch(CollectedRecords.Line::unparsed).hasSize(2);
    }

    @Test
    void shouldReadLinesThatEndWithCarriageReturns() {
        var records = CollectedRecords.of("[    1.000000] a\r\n[    2.000000] b\r\n");
        assertThat(records).extracting(CollectedRecords.Line::message).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[99999999999999999999.123456] a",
                "[    1.0000000000] a",
                "[Fri Feb 29 10:00:00 2017] a",
                "[Fri Mar 10 10:60:00 2017] a",
                "[Fri Mar 10 10:00:00 9999] a",
                "[Feb30 10:00] a",
                "2017-03-15T13:11:54,123456+19:00 a",
                "2017-03-15T13:11:54,1234567890+08:00 a",
                "<192>[    1.000000] a",
                "<6>kern  :info  : [    1.000000] a"
            })
    void shouldKeepImpossibleStampsUnparsed(String line) {
        assertThat(CollectedRecords.of(line))
                .singleElement()
                .matches(CollectedRecords.Line::unparsed)
                .extracting(CollectedRecords.Line::message)
                .isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ ", "[", "<", "[1", "[1.", "kern  :", "-", "=", "a.", "\u001b[", "三"})
    @Timeout(10)
    void shouldReadEndlessLinesInLinearTime(String part) {
        var records = CollectedRecords.of(part.repeat(1 << 20) + "\n[    1.000000] next\n");
        assertThat(records.getLast().message()).isEqualTo("next");
    }

    @Test
    void shouldReadEveryPrecisionThatKernelsWrite() {
        var records = CollectedRecords.of("[1.123] a\n[    1.123456] b\n[    1.123456789] c\n");
        assertThat(records)
                .extracting(CollectedRecords.Line::reading)
                .containsOnly(ReadingKind.SINCE_BOOT);
    }

    private static String frames(int count) {
        return stamped(" frame_%d+0x10/0x20", count);
    }

    private static String stamped(String message, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "[    1.000001] " + String.format(Locale.ROOT, message, i) + "\n")
                .collect(Collectors.joining());
    }
}
