package io.casebook.intake.sysstat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.intake.decoded.LogDamage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class DataFileTest {
    /// 2021-05-10T00:00:01Z.
    private static final long START = 1_620_604_801L;

    private static DataWriter writer() {
        return new DataWriter(ByteOrder.LITTLE_ENDIAN, true);
    }

    private static DataWriter day(DataWriter writer) {
        return writer.sample(START, 1000, 100, 4000)
                .sample(START + 600, 1600, 15_100, 10_000)
                .comment(START + 700, "rack 7 opened")
                .restart(START + 1200)
                .sample(START + 1260, 60, 0, 10)
                .sample(START + 1320, 120, 600, 10);
    }

    private static String text(DataFile file) {
        try (var text = file.text()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataFile file(byte[] bytes) throws UnreadableDataException {
        return DataFile.of(MemorySegment.ofArray(bytes));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void shouldTellWhatWasCountedBetweenSamples(boolean little, boolean wide) throws Exception {
        var order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var file = file(day(new DataWriter(order, wide)).bytes());
        assertThat(text(file))
                .startsWith(
                        "Linux 4.18.0-305.el8.x86_64 (node1) \t2021-05-10 \t_x86_64_\t(2 CPU)\n")
                .contains(
                        """
                        2021-05-10T00:00:01Z CPU %usr %nice %sys %iowait %steal %irq %soft %guest %gnice %idle
                        2021-05-10T00:10:01Z all 0.00 0.00 0.00 0.00 12.50 0.00 0.00 0.00 0.00 87.50
                        2021-05-10T00:10:01Z 0 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 100.00
                        2021-05-10T00:10:01Z 1 0.00 0.00 0.00 0.00 25.00 0.00 0.00 0.00 0.00 75.00
                        """,
                        """
                        2021-05-10T00:00:01Z DEV tps rkB/s wkB/s areq-sz aqu-sz await %util
                        2021-05-10T00:10:01Z dev8-16 10.00 40.00 0.00 4.00 0.03 3.00 2.00
                        """);
        assertThat(file.damages()).isEmpty();
    }

    @Test
    void shouldTellThePresentOfTheFirstSampleToo() throws Exception {
        assertThat(text(file(writer().sample(START, 1000, 0, 0).bytes())))
                .contains("2021-05-10T00:00:01Z 7.00 300.00 11.40 9.75 7.02 2.00\n")
                .doesNotContain("CPU %usr", "DEV");
    }

    @Test
    void shouldTellNothingAcrossAStartOfTheMachine() throws Exception {
        assertThat(text(file(day(writer()).bytes())))
                .contains("\n2021-05-10T00:11:41Z     COM rack 7 opened\n")
                .contains("\n2021-05-10T00:20:01Z     LINUX RESTART\t(2 CPU)\n")
                .contains("\n2021-05-10T00:22:01Z 1 0.00 0.00 0.00 0.00 10.00 ")
                .doesNotContain("2021-05-10T00:21:01Z all");
    }

    @Test
    void shouldNameAFormatThatIsTooOld() {
        var old = day(writer()).bytes();
        old[2] = 0x71;
        assertThatThrownBy(() -> file(old))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("0x2171");
    }

    @Test
    void shouldTellOfCountersOfAnotherVersion() throws Exception {
        var newer = day(writer()).bytes();
        newer[76 + 336 + 2 * 36 + 4] = (byte) 0x8f;
        var file = file(newer);
        assertThat(text(file)).contains("dev8-16").doesNotContain("ldavg-1");
        assertThat(file.damages())
                .containsExactly(
                        new LogDamage(
                                "sysstat-damaged",
                                "Counters of activity 9 are of version 0x8f, not read"));
    }

    @Test
    void shouldReadACutFileUpToTheCut() throws Exception {
        var whole = day(writer()).bytes();
        var file = file(Arrays.copyOf(whole, whole.length - 10));
        assertThat(text(file)).contains("LINUX RESTART").doesNotContain("2021-05-10T00:22:01Z");
        assertThat(file.damages()).singleElement().asString().contains("damaged or cut at byte");
    }

    @Test
    void shouldNotFailWhereverItIsCut() {
        var whole = day(writer()).bytes();
        for (var length = 0; length < whole.length; length += 7) {
            var cut = Arrays.copyOf(whole, length);
            assertThatCode(() -> read(cut)).doesNotThrowAnyException();
        }
    }

    @Test
    void shouldNotFailWhateverIsDamaged() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var damaged = day(writer()).bytes();
            for (var i = 0; i < 1 + round % 20; i++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> read(damaged)).doesNotThrowAnyException();
        }
    }

    private static void read(byte[] bytes) {
        try {
            text(file(bytes));
        } catch (UnreadableDataException expected) {
            assertThat(expected).hasMessageContaining("sysstat data");
        }
    }
}
