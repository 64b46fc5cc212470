package io.casebook.format.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.ArtifactHead;
import io.casebook.format.PartialSink;
import io.casebook.format.Slice;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

class MemoryUnitsTest {
    private static final String HEADING = " r  b  swpd  free  buff  cache  si  so  bi  bo\n";

    private static ArtifactHead head(String name, String... rows) {
        var bytes = (HEADING + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
        return new ArtifactHead(new ArtifactPath("sos/" + name), bytes, true);
    }

    @ParameterizedTest
    @CsvSource({
        "vmstat_-S_M_1_3, 1048576",
        "vmstat_-S_m, 1000000",
        "vmstat_-w_-S_k_1_3, 1000",
        "vmstat_-tS_K_1_3.txt, 1024",
        "vmstat_-SM_1_3, 1048576"
    })
    void shouldKnowTheUnitFromTheCall(String name, long bytes) {
        assertThat(MemoryUnits.of(head(name, "1 0 0 793 117 957 0 0 1 1")).bytes())
                .isEqualTo(bytes);
    }

    @Test
    void shouldTakeMultiplesOfAPageForKibibytes() {
        assertThat(MemoryUnits.of(head("vmstat", "1 0 2048 812340 120400 980000 0 0 1 1")))
                .isEqualTo(MemoryUnits.KIBIBYTES);
    }

    @Test
    void shouldKnowNoUnitWhereANumberIsNoWholePage() {
        var rows = new String[] {"1 0 0 812340 120400 980000 0 0 1 1", "1 0 0 812341 4 8 0 0 1 1"};

        assertThat(MemoryUnits.of(head("vmstat", rows))).isEqualTo(MemoryUnits.UNKNOWN);
    }

    @Test
    void shouldKnowNoUnitOfAMachineThatSeemsTiny() {
        assertThat(MemoryUnits.of(head("vmstat", "1 0 0 792 116 956 0 0 1 1")))
                .isEqualTo(MemoryUnits.UNKNOWN);
    }

    @Test
    void shouldTellMemoryInBytesAndNoSwappingInLargeUnits() {
        assertThat(samples("vmstat_-S_M_1_3"))
                .containsEntry("mem.free", "830472192")
                .containsEntry("io.read", "9216")
                .doesNotContainKey("swap.in");
    }

    @Test
    void shouldTellNoMemoryInAnUnknownUnit() {
        assertThat(samples("vmstat"))
                .containsKeys("io.read", "memory-unit-unknown")
                .doesNotContainKeys("mem.free", "swap.used", "swap.in");
    }

    private static Map<String, String> samples(String name) {
        var head = head(name, "1 0 0 793 117 957 0 0 1 1", "1 0 0 792 117 957 3 3 9 9");
        var seen = new LinkedHashMap<String, String>();
        new MemoryRecords(DateEvidence.NONE, MemoryUnits.of(head))
                .parse(Slice.whole(head.bytes()), new Sink(seen));
        return seen;
    }

    private record Sink(Map<String, String> seen) implements PartialSink {
        @Override
        public void measurement(
                Subject subject,
                String key,
                String instance,
                String unit,
                double value,
                int from,
                int to) {
            seen.put(key, BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
        }

        @Override
        public void diagnostic(String code, String detail, int from) {
            seen.put(code, detail);
        }
    }
}
