package io.casebook.intake;

import static io.casebook.intake.Archives.gzip;
import static io.casebook.intake.Archives.lines;
import static io.casebook.intake.Archives.sevenZ;
import static io.casebook.intake.Archives.tar;
import static io.casebook.intake.Archives.utf8;
import static io.casebook.intake.Archives.xz;
import static io.casebook.intake.Archives.zip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.TreeMap;

class LimitsTest {
    private static final IntakeLimits LIMITS = IntakeLimits.DEFAULT;

    @Test
    void shouldOpenArchivesDownToTheDeepestLevelOnly() {
        var bytes = utf8("deep\n");
        for (var depth = 1; depth <= 9; depth++) {
            bytes = gzip(tar(Map.of("level" + depth, bytes)));
            var opened = Opened.of(bytes);
            assertThat(opened.texts.size()).isEqualTo(depth <= 8 ? 1 : 0);
            assertThat(opened.codes().contains("limit-depth")).isEqualTo(depth > 8);
        }
    }

    @Test
    void shouldTakeOffSoManyCompressionsOnly() {
        var bytes = utf8("deep\n");
        for (var layer = 0; layer < 9; layer++) {
            bytes = gzip(bytes);
        }
        assertThat(Opened.of(bytes).codes()).containsExactly("limit-depth");
    }

    @Test
    void shouldEndABombWithItsOwnMemberOnly() {
        var bomb = utf8("a".repeat(3_000_000));
        var members = new TreeMap<>(Map.of("1", utf8("before\n"), "2", bomb, "3", utf8("after\n")));
        var limits = LIMITS.withRatio(20, 1_000_000);
        var opened = Opened.with(limits, zip(members));
        assertThat(opened.texts).containsEntry("1", "before\n").containsEntry("3", "after\n");
        assertThat(opened.text("2").size()).isBetween(900_000L, 1_200_000L);
        assertThat(opened.only("limit-ratio").artifact()).hasToString("2");
    }

    @Test
    void shouldEndABombInEachKindOfContainer() {
        var bomb = Map.of("bomb", utf8("a".repeat(5_000_000)));
        var limits = LIMITS.withRatio(20, 500_000);
        for (var archive : new byte[][] {gzip(tar(bomb)), xz(tar(bomb)), zip(bomb), sevenZ(bomb)}) {
            var opened = Opened.with(limits, archive);
            assertThat(opened.only("limit-ratio").stage()).isEqualTo("intake");
            assertThat(opened.text("bomb").size()).isLessThan(700_000);
        }
    }

    @Test
    void shouldStopWhenManyBombsAddUp() {
        var members = new TreeMap<String, byte[]>();
        for (var i = 0; i < 40; i++) {
            members.put("bomb%02d".formatted(i), utf8("a".repeat(400_000)));
        }
        var opened = Opened.with(LIMITS.withRatio(20, 500_000), zip(members));
        assertThat(opened.only("limit-ratio").detail()).startsWith("Nothing more is read");
        assertThat(opened.texts).hasSizeBetween(4, 7);
    }

    @Test
    void shouldNotMindTheRatioOfSmallTexts() {
        var opened = Opened.of(gzip(utf8("same line\n".repeat(100_000))));
        assertThat(opened.diagnostics).isEmpty();
    }

    @Test
    void shouldReadSoManyMembersOnly() {
        var members = Map.of("1", utf8("x\n"), "2", utf8("x\n"), "3", utf8("x\n"));
        var opened = Opened.with(LIMITS.withEntries(2), tar(members));
        assertThat(opened.texts).hasSize(2);
        assertThat(opened.codes()).containsExactly("limit-entries");
    }

    @Test
    void shouldKeepTheStartOfAnArtifactThatIsTooLarge() {
        var text = lines("host", 5000);
        var limits = LIMITS.withBytes(1 << 30, 100_000);
        var opened = Opened.with(limits, tar(Map.of("big", utf8(text), "c", utf8("small\n"))));
        assertThat(opened.texts).containsEntry("big", text.substring(0, 100_000));
        assertThat(opened.texts).containsEntry("c", "small\n");
        assertThat(opened.only("limit-size").artifact()).hasToString("big");
    }

    @Test
    void shouldStopWhenEverythingTogetherIsTooLarge() {
        var members = new TreeMap<String, byte[]>();
        for (var i = 0; i < 9; i++) {
            members.put("log" + i, utf8(lines("host" + i, 2000)));
        }
        var opened = Opened.with(LIMITS.withBytes(300_000, 1 << 30), gzip(tar(members)));
        assertThat(opened.codes()).containsExactly("limit-size");
        assertThat(opened.texts).hasSizeBetween(2, 4);
    }
}
