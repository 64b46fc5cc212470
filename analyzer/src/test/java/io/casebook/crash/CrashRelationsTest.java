package io.casebook.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.crash.CrashRelations.Account;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;
import io.casebook.model.TimeBasis;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class CrashRelationsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final String OOPS = "general protection fault in foo";
    private static final String LOCKUP = "BUG: soft lockup in bar";

    /// A crash of a kernel, to be changed for each test.
    private record Told(
            String artifact, String host, String title, @Nullable String taint, long nanos) {
        Account in(int boot) {
            return account(new Reading(ReadingKind.LOCAL, nanos, 0), 0, boot);
        }

        Account sinceBoot(long reading) {
            return account(new Reading(ReadingKind.SINCE_BOOT, reading, 6), 0, 1);
        }

        Account doubted(long millis) {
            return account(new Reading(ReadingKind.LOCAL, nanos, 0), millis, 1);
        }

        private Account account(Reading reading, long millis, int boot) {
            var path = new ArtifactPath(artifact);
            var crash =
                    new Crash(
                            Crash.Kind.LINUX_KERNEL,
                            Subject.host(host),
                            title,
                            reading,
                            "",
                            nanos,
                            new Evidence(new SourceSpan(path, nanos, 10, 1, 1), ""),
                            null,
                            null,
                            null,
                            taint,
                            List.of(),
                            List.of(new Crash.Frame(null, "foo", "0x1", true)),
                            null,
                            Map.of("taint.left", left()));
            var context = new Crash.Context(TimeBasis.YEAR_INFERRED, millis, List.of(), null);
            return new Account(crash.within(context), boot);
        }

        private String left() {
            return switch (title.substring(0, 5)) {
                case "KASAN" -> "B";
                case "WARNI" -> "";
                default -> title.equals(LOCKUP) ? "L" : "D";
            };
        }
    }

    private static Told told(String artifact, String title, @Nullable String taint, long nanos) {
        return new Told(artifact, "h1", title, taint, nanos);
    }

    private static List<Crash> crashes(Account... accounts) {
        return CrashRelations.of(Arrays.asList(accounts));
    }

    @Test
    void shouldTakeWhatSeveralLogsOfAHostTellAtATimeForOneCrash() {
        var crashes =
                crashes(
                        told("dmesg", OOPS, null, MINUTE).in(1),
                        told("messages", OOPS, null, MINUTE + SECOND).in(1),
                        told("journal", OOPS, null, MINUTE).in(1));

        assertThat(crashes).hasSize(1);
        assertThat(crashes.getFirst().context().places()).hasSize(2);
    }

    @Test
    void shouldKeepCrashesThatDifferInTimeTitleOrHost() {
        assertThat(
                        crashes(
                                told("dmesg", OOPS, null, MINUTE).in(1),
                                told("messages", OOPS, null, 2 * MINUTE).in(1),
                                told("messages", LOCKUP, null, MINUTE).in(1),
                                new Told("journal", "h2", OOPS, null, MINUTE).in(1)))
                .hasSize(4);
    }

    @Test
    void shouldKeepTheCrashesOfOneLogApart() {
        assertThat(
                        crashes(
                                told("messages", OOPS, null, MINUTE).in(1),
                                told("messages", OOPS, null, MINUTE + SECOND).in(1)))
                .hasSize(2);
    }

    @Test
    void shouldNotJoinWhatOnlyDoubtBringsTogether() {
        var hour = 3_600_000L;
        assertThat(
                        crashes(
                                told("a", OOPS, null, MINUTE).doubted(hour),
                                told("b", OOPS, null, 9 * MINUTE).doubted(hour)))
                .hasSize(2);
    }

    @Test
    void shouldNotJoinByTimeAloneWhereNoHostIsKnown() {
        assertThat(
                        crashes(
                                new Told("a", "", OOPS, null, MINUTE).in(1),
                                new Told("b", "", OOPS, null, MINUTE).in(1)))
                .hasSize(2);
    }

    @Test
    void shouldJoinByTheKernelsOwnTimeWhereNothingIsDated() {
        var undated = EventChunk.UNDATED;
        assertThat(
                        crashes(
                                new Told("a", "", OOPS, null, undated).sinceBoot(5 * SECOND),
                                new Told("b", "", OOPS, null, undated).sinceBoot(5 * SECOND),
                                new Told("c", "", OOPS, null, undated).sinceBoot(6 * SECOND)))
                .hasSize(2);
    }

    @Test
    void shouldTellALockupAfterAnOopsForItsConsequence() {
        var crashes =
                crashes(
                        told("messages", OOPS, null, MINUTE).in(1),
                        told("messages", LOCKUP, "GD", 2 * MINUTE).in(1));

        assertThat(crashes.getFirst().context().cause()).isNull();
        assertThat(crashes.getLast().context().cause())
                .isEqualTo(crashes.getFirst().evidence().span());
    }

    @Test
    void shouldTellTheTenthLockupForAConsequenceOfTheFirst() {
        var crashes =
                crashes(
                        told("messages", LOCKUP, null, MINUTE).in(1),
                        told("messages", LOCKUP, "L", 2 * MINUTE).in(1),
                        told("messages", LOCKUP, "L", 3 * MINUTE).in(1));

        assertThat(crashes.getLast().context().cause())
                .isEqualTo(crashes.getFirst().evidence().span());
    }

    @Test
    void shouldNotBlameACrashOfAnEarlierBootOrAMereWarning() {
        var crashes =
                crashes(
                        told("messages", OOPS, null, MINUTE).in(1),
                        told("messages", "WARNING in baz", null, 2 * MINUTE).in(2),
                        told("messages", LOCKUP, "DW", 3 * MINUTE).in(2));

        assertThat(crashes).extracting(crash -> crash.context().cause()).containsOnlyNulls();
    }

    @Test
    void shouldNotTellAnOopsForAConsequenceOfALockupLongBefore() {
        var crashes =
                crashes(
                        told("messages", LOCKUP, null, MINUTE).in(1),
                        told("messages", OOPS, "L", 2 * MINUTE).in(1),
                        told("messages", LOCKUP, "L", 3000 * MINUTE).in(1));

        assertThat(crashes).extracting(crash -> crash.context().cause()).containsOnlyNulls();
    }

    @Test
    void shouldTakeEachReportOfASanitizerForItself() {
        var crashes =
                crashes(
                        told("messages", "KASAN: use-after-free Read in foo", null, MINUTE).in(1),
                        told("messages", "KASAN: invalid-free in bar", "B", 2 * MINUTE).in(1));

        assertThat(crashes).extracting(crash -> crash.context().cause()).containsOnlyNulls();
    }

    @Test
    void shouldJoinWhatIsOfOneSecondThoughTheYearIsNotKnown() {
        var unknown = Integer.MAX_VALUE;
        assertThat(
                        crashes(
                                told("journal", OOPS, null, MINUTE).doubted(unknown),
                                told("messages", OOPS, null, MINUTE + SECOND).doubted(unknown),
                                told("messages", OOPS, null, MINUTE + SECOND).doubted(unknown)))
                .hasSize(2);
    }

    @Test
    void shouldJoinLogsThatRepeatAReportTenThousandsOfTimes() {
        var accounts = new ArrayList<Account>();
        for (var i = 0; i < 20_000; i++) {
            accounts.add(told("messages", "WARNING in foo", null, i * SECOND / 100).in(1));
            accounts.add(told("journal", "WARNING in foo", null, i * SECOND / 100).in(1));
        }

        assertThat(CrashRelations.of(accounts))
                .hasSize(20_000)
                .allMatch(crash -> crash.context().places().size() == 1);
    }
}
