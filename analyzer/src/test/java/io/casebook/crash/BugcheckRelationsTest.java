package io.casebook.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.crash.CrashRelations.Account;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.Reading;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class BugcheckRelationsTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final Map<String, String> POWER = Map.of("event.provider", "Kernel-Power");
    private static final Map<String, String> BUGCHECK =
            Map.of("event.provider", "BugCheck", "dump.file", "C:\\MEMORY.DMP");

    private static Crash crash(String argument, long nanos, Map<String, String> attributes) {
        return new Crash(
                Crash.Kind.WINDOWS_BUGCHECK,
                Subject.guest("vm1"),
                "CLOCK_WATCHDOG_TIMEOUT (0x101)",
                Reading.NONE,
                "",
                nanos,
                new Evidence(new SourceSpan(new ArtifactPath("x"), 0, 0, 1, 1), ""),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                new Crash.Bugcheck(
                        "0x101",
                        "CLOCK_WATCHDOG_TIMEOUT",
                        List.of(argument, "0x0", "0x0", "0x0"),
                        null,
                        null,
                        null,
                        null),
                attributes);
    }

    private static List<Map<String, String>> kept(Crash... crashes) {
        var accounts = Arrays.stream(crashes).map(crash -> new Account(crash, 0)).toList();
        return CrashRelations.of(accounts).stream().map(Crash::attributes).toList();
    }

    @Test
    void shouldKeepTheEventThatNamesTheDump() {
        assertThat(kept(crash("0x18", MINUTE, POWER), crash("0x18", 2 * MINUTE, BUGCHECK)))
                .containsExactly(BUGCHECK);
    }

    @Test
    void shouldKeepAnAnalysisBeforeAnEvent() {
        assertThat(kept(crash("0x18", 9 * MINUTE, BUGCHECK), crash("0x18", MINUTE, Map.of())))
                .containsExactly(Map.of());
    }

    @Test
    void shouldKeepCrashesThatDifferOrLieApart() {
        assertThat(
                        kept(
                                crash("0x18", MINUTE, BUGCHECK),
                                crash("0x19", MINUTE, BUGCHECK),
                                crash("0x18", 120 * MINUTE, BUGCHECK),
                                crash("0x18", EventChunk.UNDATED, BUGCHECK)))
                .hasSize(4);
    }

    @Test
    void shouldTellTheCrashesOfABootLoopApart() {
        assertThat(
                        kept(
                                crash("0x18", MINUTE, BUGCHECK),
                                crash("0x18", 20 * MINUTE, BUGCHECK),
                                crash("0x18", 75 * MINUTE, BUGCHECK)))
                .hasSize(3);
    }

    @Test
    void shouldKeepAnalysesThatSayTheSame() {
        assertThat(kept(crash("0x18", 1, Map.of()), crash("0x18", 2, Map.of()))).hasSize(2);
    }

    private static Crash crash(
            String artifact, Subject who, long nanos, Map<String, String> attributes) {
        var address = "0xfffff8011a2b3c4d";
        var told = crash(address, nanos, attributes).resolved(who, nanos);
        var span = new SourceSpan(new ArtifactPath(artifact), 0, 0, 1, 1);
        return told.withEvidence(new Evidence(span, ""));
    }

    @Test
    void shouldTakeAnalysisEventAndListOfDumpsForOneCrash() {
        var unknown = Subject.guest("");
        var event = Map.of("event.provider", "BugCheck", "report.id", "030424-9656-01");
        var list = Map.of("dump.file", "C:\\Minidump\\030424-9656-01.dmp");
        var accounts =
                List.of(
                        new Account(crash("analyze.txt", unknown, MINUTE, Map.of()), 0),
                        new Account(crash("MEMORY.DMP", unknown, MINUTE + 1, Map.of()), 0),
                        new Account(crash("list", unknown, EventChunk.UNDATED, list), 0),
                        new Account(crash("events", Subject.host("vm7"), 3 * MINUTE, event), 0));

        assertThat(CrashRelations.of(accounts))
                .singleElement()
                .satisfies(
                        crash -> {
                            assertThat(crash.subject()).isEqualTo(Subject.host("vm7"));
                            assertThat(crash.context().places()).hasSize(3);
                        });
    }

    @Test
    void shouldKeepStopsOfTwoMachinesApart() {
        var accounts =
                List.of(
                        new Account(crash("a", Subject.host("vm7"), MINUTE, BUGCHECK), 0),
                        new Account(crash("b", Subject.host("vm8"), MINUTE, BUGCHECK), 0));

        assertThat(CrashRelations.of(accounts)).hasSize(2);
    }
}
