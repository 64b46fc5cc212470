package io.casebook.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ArtifactPath;
import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.MemoryKill;
import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

class MemoryKillRelationsTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void shouldKeepOfTwoLogsTheOneThatTellsMost() {
        var brief = kill("messages", "db-1", 10 * SECOND, 700, 0);
        var full = kill("dmesg", "db-1", 11 * SECOND, 700, 2);

        assertThat(MemoryKillRelations.of(List.of(brief, full))).containsExactly(full);
    }

    @Test
    void shouldKeepBothKillsThatOneLogTellsOf() {
        var first = kill("dmesg", "db-1", 10 * SECOND, 700, 0);
        var second = kill("dmesg", "db-1", 20 * SECOND, 700, 0);

        assertThat(MemoryKillRelations.of(List.of(second, first))).containsExactly(first, second);
    }

    @Test
    void shouldKeepKillsOfTwoHostsTasksAndDays() {
        var kills =
                List.of(
                        kill("a/dmesg", "db-1", 10 * SECOND, 700, 0),
                        kill("b/dmesg", "db-2", 10 * SECOND, 700, 0),
                        kill("c/dmesg", "db-1", 10 * SECOND, 701, 0),
                        kill("d/dmesg", "db-1", 86_400 * SECOND, 700, 0));

        assertThat(MemoryKillRelations.of(kills)).hasSize(4);
    }

    @Test
    void shouldNotTakeKillsForOneWhereHostOrTimeIsUnknown() {
        var kills =
                List.of(
                        kill("a/dmesg", "", 10 * SECOND, 700, 0),
                        kill("b/dmesg", "", 10 * SECOND, 700, 0),
                        kill("c/dmesg", "db-1", EventChunk.UNDATED, 700, 0),
                        kill("d/dmesg", "db-1", EventChunk.UNDATED, 700, 0));

        assertThat(MemoryKillRelations.of(kills)).hasSize(4);
    }

    @Test
    void shouldKeepKillsOfWhichNoVictimIsTold() {
        var kills =
                List.of(
                        kill("a/dmesg", "db-1", 10 * SECOND, null, 0),
                        kill("b/dmesg", "db-1", 10 * SECOND, null, 0));

        assertThat(MemoryKillRelations.of(kills)).hasSize(2);
    }

    private static MemoryKill kill(
            String artifact, String host, long nanos, @Nullable Integer victim, int users) {
        var span = new SourceSpan(new ArtifactPath(artifact), 0, 1, 1, 1);
        return new MemoryKill(
                Subject.host(host),
                new Reading(ReadingKind.LOCAL, nanos, 0),
                "",
                nanos,
                new Evidence(span, "java invoked oom-killer"),
                null,
                null,
                null,
                MemoryKill.Limit.MACHINE,
                null,
                null,
                null,
                null,
                null,
                victim == null ? null : new MemoryKill.Victim(victim, "java", null, null),
                Collections.nCopies(users, new MemoryKill.User(1, 0, "init", 1, 1, 0L, 0)),
                4096,
                false);
    }
}
