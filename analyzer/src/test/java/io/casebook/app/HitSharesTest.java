package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class HitSharesTest {
    /// A table with so many hits of selection 0, one in each row.
    private static TableNotes table(int hits) {
        var notes = new SliceNotes();
        for (var row = 0; row < hits; row++) {
            notes.hit(0, row);
        }
        return new TableNotes(List.of(notes), List.of(0), List.of(0));
    }

    private static List<List<Integer>> judged(int most, TableNotes... tables) {
        var shares = HitShares.of(List.of(tables), 1, most);
        var judged = new ArrayList<List<Integer>>();
        for (var table = 0; table < tables.length; table++) {
            var share = shares.newShare(table);
            var rows = new ArrayList<Integer>();
            tables[table].hits(
                    (selection, row) -> {
                        if (share.takes(selection)) {
                            rows.add(row);
                        }
                    });
            judged.add(rows);
        }
        return judged;
    }

    @Test
    void shouldJudgeAllHitsOfWhatIsWithinTheLimit() {
        assertThat(judged(6, table(4), table(2)))
                .containsExactly(List.of(0, 1, 2, 3), List.of(0, 1));
    }

    @Test
    void shouldJudgeTheFirstAndTheLastHitsOfALogThatHasTooMany() {
        assertThat(judged(4, table(1000))).containsExactly(List.of(0, 1, 998, 999));
    }

    @Test
    void shouldLeaveTheFewHitsOfAnotherLogTheirPlace() {
        assertThat(judged(10, table(1000), table(3)))
                .containsExactly(List.of(0, 1, 2, 996, 997, 998, 999), List.of(0, 1, 2));
    }

    @Test
    void shouldTellOfWhatNotAllWasJudged() {
        var shares = HitShares.of(Arrays.asList(table(1000), table(3)), 1, 10);
        assertThat(shares.capped().toArray()).containsExactly(0);
        assertThat(shares.total(0)).isEqualTo(1003);
        assertThat(shares.judged(0)).isEqualTo(10);
        assertThat(HitShares.of(List.of(table(3)), 1, 10).capped().toArray()).isEmpty();
    }
}
