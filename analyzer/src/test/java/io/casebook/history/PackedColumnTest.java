package io.casebook.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;

class PackedColumnTest {
    private static PackedColumn packed(long... values) throws IOException {
        var bytes = new byte[values.length * 8 + 30];
        PackedColumn.write(values, values.length, new ByteArrayDataOutput(bytes));
        return PackedColumn.read(bytes, new ByteArrayDataInput(bytes), values.length);
    }

    private static void assertKept(int width, long... values) throws IOException {
        var column = packed(values);
        assertThat(LongStream.range(0, values.length).map(i -> column.get((int) i)).toArray())
                .isEqualTo(values);
        assertThat(column.width()).isEqualTo(width);
        assertThat(Arrays.stream(values).allMatch(value -> column.mayHold(value, value))).isTrue();
    }

    @Test
    void shouldTakeAsFewBytesAsTheReachNeeds() throws IOException {
        assertKept(0, 7, 7, 7);
        assertKept(1, -1, 254);
        assertKept(2, 0, 65_535, 3);
        assertKept(4, 0, 65_536, 3);
        assertKept(8, 0, 1L << 40, 3);
    }

    @Test
    void shouldCountInTheUnitThatAllShare() throws IOException {
        assertKept(1, 1_500_000_000_000_000_000L, 1_500_000_200_000_000_000L);
        assertKept(2, 1_500_000_000_000_000_000L, 1_500_000_000_999_000_000L);
    }

    @Test
    void shouldKeepTheExtremes() throws IOException {
        assertKept(8, Long.MIN_VALUE, Long.MAX_VALUE, 0);
        assertKept(8, Long.MIN_VALUE + 1, 5, -4_000_000_000_000_000_000L);
    }

    @Test
    void shouldKnowWhatItCannotHold() throws IOException {
        var column = packed(1000, 1200);
        assertThat(column.mayHold(0, 999)).isFalse();
        assertThat(column.mayHold(2000, 3000)).isFalse();
        assertThat(column.mayHold(0, 5000)).isTrue();
    }
}
