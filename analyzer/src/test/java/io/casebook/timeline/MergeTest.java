package io.casebook.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

class MergeTest {
    private static String line(int second, String message) {
        return "2020-05-31T11:00:%02d+00:00 web1 app: %s\n".formatted(second, message);
    }

    private static List<String> messages(Logs logs) {
        var messages = new ArrayList<String>();
        Timeline.merge(logs.solve().timeline().tables())
                .forEach(row -> messages.add(row.message()));
        return messages;
    }

    @Test
    void shouldOrderByTimeThenArtifactThenLine() {
        var logs =
                new Logs()
                        .syslog("b", line(1, "b1") + line(2, "b2") + line(2, "b3"))
                        .syslog("a", line(2, "a1") + line(3, "a2"))
                        .syslog("c", line(0, "c1") + line(2, "c2"));

        assertThat(messages(logs)).containsExactly("c1", "b1", "a1", "b2", "b3", "c2", "a2");
    }

    @Test
    void shouldPutLinesThatAreOutOfOrderWhereTheyBelong() {
        var logs =
                new Logs()
                        .syslog("a", line(5, "a5") + line(1, "a1") + line(3, "a3") + line(1, "a1b"))
                        .syslog("b", line(2, "b2") + line(4, "b4"));

        assertThat(messages(logs)).containsExactly("a1", "a1b", "b2", "a3", "b4", "a5");
    }

    @Test
    void shouldKeepUndatedRecordsBesideTheOneBefore() {
        var logs =
                new Logs()
                        .syslog("a", "?? first\n" + line(3, "a3") + "?? second\n" + line(9, "a9"))
                        .syslog("b", line(1, "b1") + line(4, "b4"));

        assertThat(messages(logs)).containsExactly("b1", "?? first", "a3", "?? second", "b4", "a9");
    }

    @Test
    void shouldPutATableThatNothingDatesFirst() {
        var logs =
                new Logs().syslog("a", line(1, "a1")).dmesg("[    5.000000] x\n[    6.000000] y\n");

        assertThat(messages(logs)).containsExactly("x", "y", "a1");
    }

    @Test
    void shouldHaveEachEventOnceAndInOrderWhateverTheTables() {
        var random = new Random(11);
        for (var round = 0; round < 30; round++) {
            var logs = new Logs();
            var total = 0;
            for (var table = 0; table < 1 + random.nextInt(5); table++) {
                var text = new StringBuilder();
                for (var i = random.nextInt(40); i >= 0; i--, total++) {
                    text.append(
                            random.nextInt(6) == 0
                                    ? "?? odd\n"
                                    : line(random.nextInt(60), "m" + i));
                }
                logs.syslog("log" + table, text.toString());
            }
            var tables = logs.solve().timeline().tables();

            var rows = new ArrayList<EventTable.Row>();
            Timeline.merge(tables).forEach(rows::add);

            assertThat(rows).hasSize(total).doesNotHaveDuplicates();
            assertThat(rows)
                    .filteredOn(row -> nanos(row) != EventChunk.UNDATED)
                    .isSortedAccordingTo(Comparator.comparingLong(MergeTest::nanos));
        }
    }

    private static long nanos(EventTable.Row row) {
        return row.chunk().nanos(row.index());
    }

    @Test
    void shouldFindTheFirstPositionAtATime() {
        var table =
                new Logs()
                        .syslog("a", line(5, "a5") + line(1, "a1") + line(3, "a3"))
                        .solve()
                        .timeline()
                        .tables()
                        .getFirst();
        var order = new TimeOrder(table);
        var three = nanos(table.row(2));

        assertThat(order.firstAtOrAfter(three)).isEqualTo(1);
        assertThat(order.firstAtOrAfter(three + 1)).isEqualTo(2);
        assertThat(order.firstAtOrAfter(Long.MIN_VALUE)).isZero();
        assertThat(order.firstAtOrAfter(Long.MAX_VALUE)).isEqualTo(3);
        assertThat(order.row(0)).isEqualTo(1);
    }
}
