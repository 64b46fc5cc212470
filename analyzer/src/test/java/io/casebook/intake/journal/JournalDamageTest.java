package io.casebook.intake.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.intake.decoded.LogDamage;
import io.casebook.intake.journal.JournalWriter.Feature;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Journals that were cut, not closed, damaged or forged.
class JournalDamageTest {
    private static final int ENTRIES = 152;

    static List<List<Feature>> kinds() {
        return JournalFileTest.kinds();
    }

    private static JournalWriter journal(int entries, Feature... features) {
        return journal(entries, List.of(features));
    }

    private static JournalWriter journal(int entries, List<Feature> features) {
        var journal = new JournalWriter(features);
        for (var i = 0; i < entries; i++) {
            journal.entry(i, "MESSAGE=message " + i, "ARGUMENTS=" + "-x y ".repeat(20) + i % 5);
        }
        return journal;
    }

    private static List<String> expected(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "message " + i).toList();
    }

    private static ByteBuffer edited(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void shouldReadWhatACrashLeftUnlisted() {
        var decoded = DecodedJournal.of(journal(20, Feature.ONLINE).forget(3));
        assertThat(decoded.messages()).isEqualTo(expected(0, 20));
        assertThat(decoded.codes()).containsExactly("journal-recovered");
    }

    @Test
    void shouldNotListMoreThanTheArraysOfAFileThatWasClosed() {
        var decoded = DecodedJournal.of(journal(20).forget(3));
        assertThat(decoded.messages()).isEqualTo(expected(0, 17));
        assertThat(decoded.codes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldReadACutFileUpToTheCut(List<Feature> features) {
        var journal = journal(50, features);
        for (var entries = 1; entries < 50; entries += 7) {
            var cut = Arrays.copyOf(journal.bytes(), journal.offsetOf(entries) + 30);
            var decoded = DecodedJournal.of(cut);
            assertThat(decoded.messages()).isEqualTo(expected(0, entries));
            assertThat(decoded.codes()).contains("journal-truncated");
        }
    }

    @Test
    void shouldFindEntriesWhoseArrayIsLost() {
        var journal = journal(50);
        var bytes = journal.bytes();
        var edited = edited(bytes);
        edited.put(journal.firstArray(), (byte) 9);
        var decoded = DecodedJournal.of(bytes);
        assertThat(decoded.messages()).isEqualTo(expected(0, 50));
        assertThat(decoded.codes()).containsExactly("journal-recovered", "journal-damaged");
    }

    @Test
    void shouldGoOnBehindAnObjectWithoutAValidSize() {
        var journal = journal(50);
        var bytes = journal.bytes();
        var edited = edited(bytes);
        edited.putLong(journal.offsetOf(10) + 8, -1);
        edited.putLong(journal.firstArray() + 24, 1L << 62);
        var expected = new ArrayList<>(expected(0, 50));
        expected.remove(10);
        assertThat(DecodedJournal.of(bytes).messages()).isEqualTo(expected);
    }

    @Test
    void shouldEndWhereArraysFormACircle() {
        var journal = journal(50);
        var bytes = journal.bytes();
        var edited = edited(bytes);
        edited.putLong(journal.firstArray() + 16, journal.firstArray());
        edited.putLong(ENTRIES, Long.MAX_VALUE);
        assertThat(DecodedJournal.of(bytes).messages()).isEqualTo(expected(0, 50));
    }

    @Test
    void shouldListAnEntryOnce() {
        var journal = journal(4);
        var bytes = journal.bytes();
        var edited = edited(bytes);
        edited.putLong(journal.firstArray() + 32, journal.offsetOf(0));
        assertThat(DecodedJournal.of(bytes).messages()).isEqualTo(expected(0, 4));
    }

    @Test
    void shouldLeaveOutAFieldThatIsDamaged() {
        var journal = journal(1, Feature.LZ4).entry(1, "X=1", "MESSAGE=m");
        var bytes = journal.bytes();
        var edited = edited(bytes);
        edited.put(journal.offsetOf("X=1") + 64, (byte) 'x');
        edited.putLong(journal.offsetOf("ARGUMENTS=" + "-x y ".repeat(20) + 0) + 64, 1L << 40);
        var decoded = DecodedJournal.of(bytes);
        assertThat(decoded.messages()).containsExactly("message 0", "m");
        assertThat(decoded.text()).doesNotContain("ARGUMENTS").doesNotContain("X=");
        assertThat(decoded.damages())
                .extracting(LogDamage::detail)
                .containsExactly(
                        "Systemd journal: fields cannot be decompressed (1 times, first at byte %d)"
                                .formatted(journal.offsetOf("ARGUMENTS=" + "-x y ".repeat(20) + 0)),
                        "Systemd journal: fields have no valid name (1 times, first at byte %d)"
                                .formatted(journal.offsetOf("X=1")));
    }

    @Test
    void shouldNotGuessWhatAnUnknownFlagMeans() {
        var bytes = journal(3).bytes();
        edited(bytes).putInt(12, 1 << 5);
        assertThatThrownBy(() -> DecodedJournal.of(bytes))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("newer version (incompatible flags 0x20)");
    }

    @Test
    void shouldRefuseAFileThatEndsInItsHeader() {
        var bytes = Arrays.copyOf(journal(3).bytes(), 200);
        assertThatThrownBy(() -> DecodedJournal.of(bytes))
                .hasMessageContaining("ends at byte 200, in its header");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldSurviveDamageAnywhere(List<Feature> features) {
        var whole = journal(60, features).bytes();
        var random = new Random(features.size());
        for (var round = 0; round < 120; round++) {
            var damaged = whole.clone();
            for (var i = 0; i <= round % 40; i++) {
                damaged[16 + random.nextInt(damaged.length - 16)] ^=
                        (byte) (1 << random.nextInt(8));
            }
            var decoded = DecodedJournal.of(damaged);
            assertThat(decoded.text()).startsWith("# systemd journal: machine_id=");
            assertThat(decoded.text().length()).isLessThan(60 * 4 * whole.length);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void shouldSurviveACutAnywhere(List<Feature> features) {
        var whole = journal(8, features).bytes();
        for (var length = JournalHeader.LEAST_SIZE; length < whole.length; length += 5) {
            var decoded = DecodedJournal.of(Arrays.copyOf(whole, length));
            assertThat(decoded.messages()).isEqualTo(expected(0, decoded.messages().size()));
        }
    }
}
