package io.casebook.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Confidence;
import io.casebook.model.Finding;
import io.casebook.signature.judge.Judgement;
import io.casebook.signature.judge.Verdict;
import io.casebook.signature.language.Signature;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class JudgementTest {
    private static final String KERNEL =
            """
            Mar  7 22:38:41 db1 kernel: disk sda answered after 120 ms
            Mar  7 22:38:44 db1 kernel: resetting sda
            Mar  7 22:38:59 db2 kernel: disk sdb answered after 9 ms
            """;
    private static final String STOP =
            """
            Bugcheck Analysis
            CLOCK_WATCHDOG_TIMEOUT (101)
            Arg1: 00000061
            Arg2: 00000000
            Arg3: 807a1120
            Arg4: 00000001
            """;

    private static SignatureFile signature(String id, String detect, String rest) {
        var text =
                """
                id: %s
                title: title of %s
                category: test
                severity: low
                status: stable
                detect:
                %s
                explain: "{hosts}"
                cause: a cause
                remedy: a remedy
                references: a reference
                tests:
                  - { name: yes, given: { a: b }, expect: matched }
                  - { name: no, given: { a: b }, expect: not matched }
                %s
                """
                        .formatted(id, id, detect.indent(2), rest.stripIndent());
        return new SignatureFile("own", id + ".yaml", text);
    }

    private static final String DISK =
            """
            late: { message: "disk {disk:word} answered after {took:milliseconds} ms" }
            reset: { message: "resetting {disk:word}" }
            """;

    private static KnowledgeBase knowledge(SignatureFile... files) {
        var loaded = KnowledgeBase.load(List.of(files), Set.of());
        assertThat(loaded.problems()).isEmpty();
        return loaded.knowledge();
    }

    private static Judgement judge(Map<String, String> given, SignatureFile... files) {
        return new SampleTrial(knowledge(files)).judge(given);
    }

    private static Verdict judge(String condition, Map<String, String> given) {
        var file = signature("disk", DISK, "condition: " + condition);
        return judge(given, file).verdict("disk");
    }

    private static Finding finding(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Matched.class);
        return ((Verdict.Matched) verdict).finding();
    }

    @Test
    void shouldCountAndCaptureAndName() {
        var finding = finding(judge("late", Map.of("messages", KERNEL)));
        assertThat(finding.count()).isEqualTo(2);
        assertThat(finding.hosts()).containsExactly("db1", "db2");
        assertThat(finding.captures()).containsEntry("disk", "sda, sdb");
        assertThat(finding.explanation()).isEqualTo("db1, db2");
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.span().line())
                .containsExactly(1L, 3L);
        assertThat(finding.first()).isLessThan(finding.last());
    }

    @Test
    void shouldCompareCapturesInTheirUnits() {
        var finding = finding(judge("took at least 100ms", Map.of("messages", KERNEL)));
        assertThat(finding.captures()).containsEntry("took", "120");
        assertThat(finding.count()).isEqualTo(1);
        assertThat(judge("took at least 1s", Map.of("messages", KERNEL)))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldGoByTheLinesOfALogAlsoWhereItsClockWasSetBack() {
        var log =
                """
                Mar  7 22:38:41 db1 kernel: up
                Mar  7 22:38:48 db1 kernel: resetting sda
                Mar  7 22:38:45 db1 kernel: disk sda answered after 120 ms
                Mar  7 22:39:59 db1 kernel: running
                """;
        assertThat(judge("reset then late", Map.of("messages", log)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("late then reset", Map.of("messages", log)))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldReadALogThatTellsTheNewestFirstFromItsEnd() {
        var log =
                """
                Mar  7 22:38:59 db1 kernel: resetting sda
                Mar  7 22:38:45 db1 kernel: disk sda answered after 120 ms
                Mar  7 22:38:45 db1 kernel: resetting sdb
                """;
        assertThat(judge("reset then late then reset", Map.of("messages", log)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("late then late", Map.of("messages", log)))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldGoByTimesInAListThatIsSortedByNoTime() {
        var log = new StringBuilder();
        for (var i = 0; i < 40; i++) {
            log.append("Mar  7 22:%02d:00 db1 kernel: all is well%n".formatted(i * 17 % 40));
        }
        log.append("Mar  7 22:38:59 db1 kernel: resetting sda\n");
        log.append("Mar  7 22:38:45 db1 kernel: disk sda answered after 120 ms\n");
        assertThat(judge("late then reset", Map.of("messages", log.toString())))
                .isInstanceOf(Verdict.Matched.class);
    }

    @Test
    void shouldKeepHostsApart() {
        assertThat(judge("late then reset within 5s on same host", Map.of("messages", KERNEL)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("reset then late within 20s on same host", Map.of("messages", KERNEL)))
                .isEqualTo(new Verdict.NotMatched(null));
        assertThat(judge("reset then late within 20s", Map.of("messages", KERNEL)))
                .isInstanceOf(Verdict.Matched.class);
    }

    @Test
    void shouldKeepCapturedValuesApart() {
        assertThat(judge("late then reset within 5s on same disk", Map.of("messages", KERNEL)))
                .isInstanceOf(Verdict.Matched.class);
        var other = KERNEL.replace("resetting sda", "resetting sdb");
        assertThat(judge("late then reset within 5s on same disk", Map.of("messages", other)))
                .isEqualTo(new Verdict.NotMatched(null));
        assertThat(judge("late then reset within 5s", Map.of("messages", other)))
                .isInstanceOf(Verdict.Matched.class);
        var finding = finding(judge("count(late) >= 1 on same disk", Map.of("messages", KERNEL)));
        assertThat(finding.captures()).containsEntry("disk", "sda, sdb");
    }

    @Test
    void shouldKeepApartWhatTwoSelectionsCaptureFromOneMessage() {
        var one = "Mar  7 22:38:41 db1 kernel: disk sda answered after 9 ms, resetting sdb";
        assertThat(judge("late and reset on same disk", Map.of("messages", one)))
                .isEqualTo(new Verdict.NotMatched(null));
        assertThat(judge("late and reset on same host", Map.of("messages", one)))
                .isInstanceOf(Verdict.Matched.class);
        var same = one.replace("sdb", "sda");
        assertThat(judge("late and reset on same disk", Map.of("messages", same)))
                .isInstanceOf(Verdict.Matched.class);
    }

    private static final String LATE = "[   41.000000] disk sda answered after 120 ms\n";
    private static final String RESET = "[   44.000000] resetting sda\n";

    @Test
    void shouldNotTakeLogsWithoutHostForThoseOfDifferentHosts() {
        var apart = Map.of("x/dmesg", LATE, "y/dmesg", RESET);
        assertThat(judge("late and reset on same host", apart))
                .isEqualTo(new Verdict.NotApplicable("it is not known of which host 'reset' is"));
        assertThat(judge("late then reset within 5s on same host and same boot", apart))
                .isInstanceOf(Verdict.NotApplicable.class);
        assertThat(judge("late and reset on same host", Map.of("x/dmesg", LATE + RESET)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("count(late) >= 2 on same host", apart))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldNotTakeALogWithoutHostForThatOfAnotherThanANamedOne() {
        var named = "Mar  7 22:38:44 db1 kernel: resetting sda\n";
        assertThat(
                        judge(
                                "late and reset on same host",
                                Map.of("x/dmesg", LATE, "db1/messages", named)))
                .isEqualTo(new Verdict.NotApplicable("it is not known of which host 'late' is"));
        var other = "Mar  7 22:38:41 db2 kernel: disk sda answered after 120 ms\n";
        assertThat(
                        judge(
                                "late and reset on same host",
                                Map.of("db1/messages", named, "db2/messages", other)))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldNotSayThatThereIsNoneWhereOneMayBeOfTheGroup() {
        assertThat(
                        judge(
                                "late and no reset on same host",
                                Map.of("x/dmesg", LATE, "y/dmesg", RESET)))
                .isEqualTo(new Verdict.NotApplicable("it is not known of which host 'reset' is"));
        assertThat(judge("late and no reset on same host", Map.of("x/dmesg", LATE)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("late and no reset on same host", Map.of("x/dmesg", LATE + RESET)))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldShowWhatALineOfTheSumCaptures() {
        var detect = DISK + "path: { message: 'path {path:word} is down' }\n";
        var rest =
                """
                condition: late
                confidence:
                  - { when: path, add: 0, because: a path was down }
                """;
        var log = KERNEL + "Mar  7 22:38:59 db2 kernel: path sdq is down\n";
        var finding =
                finding(
                        judge(Map.of("messages", log), signature("disk", detect, rest))
                                .verdict("disk"));
        assertThat(finding.captures()).containsEntry("path", "sdq");
    }

    @Test
    void shouldTellOptionalWordsOnlyWithTheirCaptures() {
        var detect = DISK + "path: { message: 'path {path:word} is down' }\n";
        var file = signature("disk", detect, "condition: late or path");
        var text = file.text().replace("\"{hosts}\"", "'{disk} was late[[, path {path}]].'");
        var wordy = new SignatureFile("own", file.name(), text);

        var without = judge(Map.of("messages", KERNEL), wordy).verdict("disk");
        assertThat(finding(without).explanation()).isEqualTo("sda, sdb was late.");
        var log = KERNEL + "Mar  7 22:38:59 db2 kernel: path sdq is down\n";
        var with = judge(Map.of("messages", log), wordy).verdict("disk");
        assertThat(finding(with).explanation()).isEqualTo("sda, sdb was late, path sdq.");
    }

    private static final String FAILED =
            """
            failed: { message: "disk {disk:word} failed" }
            """;

    private static List<Finding> causeAndEffect(String within, String log) {
        var leads =
                "leads-to: [ { signature: failed, within: " + within + ", because: it wears } ]";
        var cause = signature("late", DISK, "condition: late\n" + leads);
        var effect = signature("failed", FAILED, "condition: failed");
        return judge(Map.of("messages", log), cause, effect).findings();
    }

    @Test
    void shouldPutWhatFollowsBelowItsCause() {
        var log = KERNEL + "Mar  7 22:39:10 db1 kernel: disk sda failed\n";
        var findings = causeAndEffect("1m", log);

        assertThat(findings).extracting(Finding::signature).containsExactly("late", "failed");
        assertThat(findings.getLast().causes())
                .containsExactly(new Finding.Cause("late", "it wears"));
        assertThat(findings.getFirst().causes()).isEmpty();
    }

    @Test
    void shouldTakeNothingForAConsequenceThatCameTooLateOrBeforeOrElsewhere() {
        var failed = "Mar  7 22:39:10 db1 kernel: disk sda failed\n";
        assertThat(causeAndEffect("10s", KERNEL + failed))
                .allSatisfy(finding -> assertThat(finding.causes()).isEmpty());
        assertThat(causeAndEffect("1m", "Mar  7 22:38:01 db1 kernel: disk sda failed\n" + KERNEL))
                .allSatisfy(finding -> assertThat(finding.causes()).isEmpty());
        assertThat(causeAndEffect("1m", KERNEL + failed.replace("db1", "db3")))
                .allSatisfy(finding -> assertThat(finding.causes()).isEmpty());
    }

    @Test
    void shouldTakeNothingForAConsequenceThatBeganElsewhereByItself() {
        var both =
                """
                Mar  7 22:39:10 db1 kernel: disk sda failed
                Mar  7 22:39:12 db3 kernel: disk sda failed
                """;

        assertThat(causeAndEffect("1m", KERNEL + both))
                .allSatisfy(finding -> assertThat(finding.causes()).isEmpty());
    }

    @Test
    void shouldNotJudgeWhatNoArtifactCouldShow() {
        var file =
                signature(
                        "disk",
                        "late: { message: 'disk {disk:word} answered', format: kernel-log }",
                        "condition: late");
        assertThat(judge(Map.of("messages", KERNEL), file).verdict("disk"))
                .isEqualTo(new Verdict.NotApplicable("no kernel-log artifact"));
        assertThat(judge(Map.of("messages", KERNEL), file).notApplicable()).hasSize(1);
    }

    private static final String STOPPED =
            """
            stopped: { crash: windows-bugcheck, where: { bugcheck.code: 0x101 } }
            plain: { fact: guest.cpu.flags, lacks: hv_relaxed }
            """;

    private static Verdict stopped(Map<String, String> given) {
        var file = signature("stop", STOPPED, "condition: stopped and plain on same guest");
        return judge(given, file).verdict("stop");
    }

    @Test
    void shouldJoinACrashWithTheFactsOfItsGuest() {
        var logs =
                Map.of(
                        "qemu/vm1.log", "x -cpu qemu64 -smp 2",
                        "qemu/vm2.log", "x -cpu qemu64,hv_relaxed");
        var ofPlain = new LinkedHashMap<>(logs);
        ofPlain.put("guests/vm1/memory.txt", STOP);
        assertThat(finding(stopped(ofPlain)).hosts()).containsExactly("vm1");
        var ofRelaxed = new LinkedHashMap<>(logs);
        ofRelaxed.put("guests/vm2/memory.txt", STOP);
        assertThat(stopped(ofRelaxed)).isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldJoinACrashWithoutNameWhereThereIsOneGuest() {
        var verdict = stopped(Map.of("memory.txt", STOP, "qemu/vm1.log", "x -cpu qemu64"));
        assertThat(finding(verdict).hosts()).containsExactly("vm1");
        assertThat(finding(verdict).captures()).containsEntry("bugcheck.code", "0x101");
    }

    @Test
    void shouldSayThatNobodyKnowsWhichOfTwoGuestsCrashed() {
        assertThat(
                        stopped(
                                Map.of(
                                        "memory.txt", STOP,
                                        "qemu/vm1.log", "x -cpu qemu64",
                                        "qemu/vm2.log", "x -cpu host,hv_relaxed")))
                .isEqualTo(
                        new Verdict.NotApplicable("it is not known of which guest 'stopped' is"));
    }

    @Test
    void shouldNotMatchWhicheverGuestItWasIfNoneFits() {
        assertThat(
                        stopped(
                                Map.of(
                                        "memory.txt", STOP,
                                        "qemu/vm1.log", "x -cpu host,hv_relaxed",
                                        "qemu/vm2.log", "x -cpu host,hv_relaxed")))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldSayThatNobodyKnowsOnWhichOfTwoHostsTheGuestRan() {
        var file = signature("stop", STOPPED + DISK, "condition: stopped and late on same host");
        var one = Map.of("memory.txt", STOP, "db1/messages", HOUR);
        assertThat(judge(one, file).verdict("stop")).isInstanceOf(Verdict.Matched.class);
        var two = new LinkedHashMap<>(one);
        two.put("db2/messages", "Mar  7 22:38:44 db2 kernel: resetting sda\n");
        assertThat(judge(two, file).verdict("stop"))
                .isEqualTo(new Verdict.NotApplicable("it is not known of which host 'stopped' is"));
    }

    @Test
    void shouldSayWhichFactIsMissing() {
        assertThat(stopped(Map.of("memory.txt", STOP)))
                .isEqualTo(new Verdict.NotApplicable("guest.cpu.flags is not known"));
    }

    @Test
    void shouldTakeTheLastStartOfAGuest() {
        var given = new LinkedHashMap<String, String>();
        given.put("memory.txt", STOP);
        given.put("qemu/vm1.log", "x -cpu qemu64\nx -cpu qemu64,hv_relaxed");
        assertThat(stopped(given)).isEqualTo(new Verdict.NotMatched(null));
        given.put("qemu/vm1.log", "x -cpu qemu64,hv_relaxed\nx -cpu qemu64");
        assertThat(stopped(given)).isInstanceOf(Verdict.Matched.class);
    }

    @Test
    void shouldFindAbsenceWhereALogCoversTheTime() {
        var longer = KERNEL + "Mar  7 23:00:00 db2 kernel: all is well\n";
        var finding = finding(judge("no reset within 10s after late", Map.of("messages", longer)));
        assertThat(finding.captures()).containsEntry("disk", "sdb");
        assertThat(judge("no reset within 10s after late", Map.of("messages", KERNEL)))
                .isEqualTo(
                        new Verdict.NotApplicable(
                                "no artifact that would show 'reset' covers the time around"
                                        + " 'late'"));
    }

    private static final String HOUR =
            """
            Mar  7 22:00:00 db1 kernel: start
            Mar  7 22:10:00 db1 kernel: disk sda answered after 120 ms
            Mar  7 22:30:00 db1 kernel: end
            """;

    @Test
    void shouldNotTakeForSilenceWhatHasNoTime() {
        var condition = "no reset within 5m after late";
        assertThat(judge(condition, Map.of("messages", HOUR))).isInstanceOf(Verdict.Matched.class);
        assertThat(judge(condition, Map.of("messages", HOUR, "qemu/vm1.log", "resetting sda")))
                .isEqualTo(
                        new Verdict.NotApplicable(
                                "the times of 'reset' are not known well enough"));
        var near = HOUR.replace("22:30:00 db1 kernel: end", "22:12:00 db1 kernel: resetting sda");
        assertThat(judge(condition, Map.of("messages", near)))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldNotTakeForSilenceWhatCouldNotBeJudged() {
        var other =
                signature(
                        "other",
                        "reset: { message: 'resetting {disk:word}', format: libvirtd-log }",
                        "condition: reset");
        var quiet =
                signature(
                        "quiet",
                        DISK + "other: { signature: other }\n",
                        "condition: no other within 5m after late");
        assertThat(judge(Map.of("messages", HOUR), other, quiet).verdict("quiet"))
                .isEqualTo(new Verdict.NotApplicable("other: no libvirtd-log artifact"));
        var libvirt = "2017-03-07 22:00:00.000+0000: 1: warning : f:1 : nothing\n";
        assertThat(
                        judge(Map.of("messages", HOUR, "libvirtd.log", libvirt), other, quiet)
                                .verdict("quiet"))
                .isInstanceOf(Verdict.Matched.class);
    }

    @Test
    void shouldNotTakeTheSilenceOfAnotherHostsLog() {
        var condition = "no reset within 5m after late";
        var ended = HOUR.lines().limit(2).reduce("", (all, line) -> all + line + "\n");
        assertThat(judge(condition, Map.of("db1/messages", ended)))
                .isInstanceOf(Verdict.NotApplicable.class);
        var nameless = "[    0.000000] start\n[1500000000.000000] end\n";
        assertThat(judge(condition, Map.of("db1/messages", ended, "x/dmesg", nameless)))
                .isInstanceOf(Verdict.NotApplicable.class);
        var rest = HOUR.replace("disk", "path");
        assertThat(judge(condition, Map.of("db1/messages", ended, "db1/other", rest)))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(
                        judge(
                                condition,
                                Map.of(
                                        "db1/messages",
                                        ended,
                                        "db2/messages",
                                        rest.replace("db1", "db2"))))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void shouldAskOfEachHostWhetherItCouldHaveBeenSeenThere() {
        var detect =
                DISK + "gone: { message: 'domain {domain:word} is gone', format: libvirtd-log }\n";
        var none = signature("none", detect, "condition: late and no gone on same host");
        var apart = signature("apart", detect, "condition: late and not (gone on same host)");
        var both = signature("both", detect, "condition: late and gone on same host");
        var libvirt = "2017-03-07 22:00:00.000+0000: 1: warning : f:1 : nothing\n";
        var logs = Map.of("db1/messages", HOUR, "db2/libvirtd.log", libvirt);
        var verdicts = judge(logs, none, apart, both);
        var reason = "no libvirtd-log artifact that is known to be of db1";
        assertThat(verdicts.verdict("none")).isEqualTo(new Verdict.NotApplicable(reason));
        assertThat(verdicts.verdict("both")).isEqualTo(new Verdict.NotMatched(null));
        assertThat(verdicts.verdict("apart")).isInstanceOf(Verdict.Matched.class);
        var never =
                signature("never", detect, "condition: late and not (late and gone on same host)");
        assertThat(judge(logs, never).verdict("never"))
                .isEqualTo(new Verdict.NotApplicable(reason));
        var any = signature("any", DISK, "condition: late and no reset on same host");
        assertThat(judge(logs, any).verdict("any")).isInstanceOf(Verdict.Matched.class);
    }

    @Test
    void shouldCountHostsAndBursts() {
        var messages = Map.of("messages", KERNEL);
        assertThat(judge("distinct(late, host) >= 2 within 1m", messages))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("distinct(late, host) >= 2 within 10s", messages))
                .isEqualTo(new Verdict.NotMatched(null));
        assertThat(judge("count(any of (late, reset)) > 2 within 18s", messages))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge("count(any of (late, reset)) > 2 within 17s", messages))
                .isEqualTo(new Verdict.NotMatched(null));
        assertThat(judge("count(late) >= 2 on same host", messages))
                .isEqualTo(new Verdict.NotMatched(null));
    }

    @Test
    void shouldLetTheSpecificExplainWhatTheGeneralFound() {
        var general = signature("late", DISK, "condition: late");
        var specific =
                signature(
                        "late-reset",
                        DISK,
                        "condition: late within 5s before reset\nsupersedes: [late]");
        var verdicts = judge(Map.of("messages", KERNEL), general, specific);
        assertThat(finding(verdicts.verdict("late-reset")).count()).isEqualTo(1);
        assertThat(finding(verdicts.verdict("late")).captures()).containsEntry("disk", "sdb");
        var first = KERNEL.lines().limit(2).reduce((a, b) -> a + "\n" + b).orElseThrow();
        assertThat(judge(Map.of("messages", first), general, specific).verdict("late"))
                .isEqualTo(new Verdict.NotMatched("late-reset"));
    }

    @Test
    void shouldAskWhetherWhatTheSpecificLeavesIsStillEnough() {
        var general = signature("late", DISK, "condition: count(late) >= 3");
        var specific =
                signature(
                        "late-reset",
                        DISK,
                        "condition: late within 5s before reset\nsupersedes: [late]");
        var log = KERNEL + "Mar  7 22:39:20 db1 kernel: disk sdc answered after 20 ms\n";
        assertThat(judge(Map.of("messages", log), general).verdict("late"))
                .isInstanceOf(Verdict.Matched.class);
        assertThat(judge(Map.of("messages", log), general, specific).verdict("late"))
                .isEqualTo(new Verdict.NotMatched("late-reset"));
        var more = log + "Mar  7 22:39:21 db1 kernel: disk sdd answered after 20 ms\n";
        var left = judge(Map.of("messages", more), general, specific).verdict("late");
        assertThat(finding(left).captures()).containsEntry("disk", "sdb, sdc, sdd");
    }

    @Test
    void shouldNotTakeForUnseenWhatTheSpecificExplains() {
        var condition = "condition: (late and reset) or (late and not reset)";
        var general = signature("late", DISK, condition);
        var specific = signature("reset", DISK, "condition: reset\nsupersedes: [late]");
        var finding = finding(judge(Map.of("messages", KERNEL), general, specific).verdict("late"));
        assertThat(finding.evidence()).hasSize(3);
    }

    @Test
    void shouldLetTheSpecificExplainTheFactsOfOneGuestOnly() {
        var specific =
                signature(
                        "single",
                        "plain: { fact: guest.cpu.flags, lacks: hv_relaxed }\n"
                                + "one: { fact: guest.cpu.count, is: 1 }",
                        "condition: plain and one on same guest\nsupersedes: [plain]");
        var given =
                Map.of(
                        "qemu/vm1.log", "x -cpu qemu64 -smp 1",
                        "qemu/vm2.log", "x -cpu qemu64 -smp 2");
        var verdicts = judge(given, PLAIN, specific);
        assertThat(finding(verdicts.verdict("single")).hosts()).containsExactly("vm1");
        assertThat(finding(verdicts.verdict("plain")).hosts()).containsExactly("vm2");
    }

    @Test
    void shouldWeighWhatSpeaksForAndAgainst() {
        var file =
                signature(
                        "disk",
                        DISK,
                        """
                        condition: late on same host
                        confidence:
                          - { base: medium, because: it answered late }
                          - { when: reset within 5s after late, add: 1, because: it was reset }
                          - { when: took at most 10ms, add: -2, because: it was not very late }
                        """);
        var finding = finding(judge(Map.of("messages", KERNEL), file).verdict("disk"));
        assertThat(finding.reasons())
                .containsExactly(
                        new Finding.Reason(2, "it answered late"),
                        new Finding.Reason(1, "it was reset"),
                        new Finding.Reason(-2, "it was not very late"));
        assertThat(finding.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(finding.evidence()).hasSize(3);
    }

    private static final String WEIGHED =
            """
            condition: late
            confidence:
              - { base: low, because: it answered late }
              - { when: reset, add: 3, because: it was reset }
            """;

    private static List<Finding.Reason> added(Map<String, String> given) {
        var verdict = judge(given, signature("disk", DISK, WEIGHED)).verdict("disk");
        return finding(verdict).reasons().stream().skip(1).toList();
    }

    @Test
    void shouldWeighNothingOfAnotherHost() {
        var late = "Mar  7 22:38:41 db1 kernel: disk sda answered after 120 ms\n";
        var reset = "Mar  7 22:38:44 db2 kernel: resetting sda\n";
        assertThat(added(Map.of("db1", late, "db2", reset))).isEmpty();
        assertThat(added(Map.of("db1", late, "db2", reset.replace("db2", "db1"))))
                .containsExactly(new Finding.Reason(3, "it was reset"));
    }

    @Test
    void shouldSayWhereNobodyKnowsOfWhichHostALineOfTheSumIs() {
        var late = "Mar  7 22:38:41 db1 kernel: disk sda answered after 120 ms\n";
        assertThat(added(Map.of("db1", late, "dmesg", "[    1.000000] resetting sda\n")))
                .containsExactly(
                        new Finding.Reason(
                                0,
                                "not known whether it was reset: it is not known of which host"
                                        + " that is"));
    }

    @Test
    void shouldWeighWhatBefellTheHostOfAGuestButNotItsNeighbour() {
        var detect =
                """
                paused: { message: "pausing" }
                plain: { fact: guest.cpu.flags, lacks: hv_relaxed }
                """;
        var rest =
                """
                condition: paused
                confidence:
                  - { base: low, because: it paused }
                  - { when: plain, add: 3, because: it is plain }
                """;
        var paused = "2017-03-15 06:00:00.000+0000: pausing\n";
        var given = new LinkedHashMap<String, String>();
        given.put("qemu/vm1.log", "x -cpu host,hv_relaxed\n" + paused);
        given.put("qemu/vm2.log", "x -cpu qemu64\n");
        var other = finding(judge(given, signature("one", detect, rest)).verdict("one"));
        assertThat(other.reasons()).hasSize(1);
        given.put("qemu/vm1.log", "x -cpu qemu64\n" + paused);
        var own = finding(judge(given, signature("one", detect, rest)).verdict("one"));
        assertThat(own.reasons()).contains(new Finding.Reason(3, "it is plain"));
    }

    @Test
    void shouldBuildOnOtherSignatures() {
        var general = signature("late", DISK, "condition: late");
        var compound =
                signature(
                        "compound",
                        "slow: { signature: late }\nreset: { message: resetting }",
                        "condition: slow within 5s before reset on same host");
        var finding =
                finding(judge(Map.of("messages", KERNEL), compound, general).verdict("compound"));
        assertThat(finding.count()).isEqualTo(1);
        assertThat(finding.hosts()).containsExactly("db1");
    }

    private static final SignatureFile PLAIN =
            signature(
                    "plain",
                    "plain: { fact: guest.cpu.flags, lacks: hv_relaxed }",
                    "condition: plain");

    @Test
    void shouldBuildOnSignaturesThatRestOnFactsAlone() {
        var compound =
                signature(
                        "compound",
                        "plain: { signature: plain }\nup: { message: starting up }",
                        "condition: up and plain on same guest");
        var up = "2017-03-15 06:00:00.000+0000: starting up\n";
        var given =
                Map.of(
                        "qemu/vm1.log", up + "x -cpu qemu64",
                        "qemu/vm2.log", up + "x -cpu host,hv_relaxed");
        var finding = finding(judge(given, PLAIN, compound).verdict("compound"));
        assertThat(finding.hosts()).containsExactly("vm1");
    }

    @Test
    void shouldRefuseReferencesThatLeadNowhereOrInACircle() {
        var one = signature("one", "a: { signature: two }", "condition: a");
        var two = signature("two", "a: { signature: one }", "condition: a");
        var three = signature("three", "a: { signature: four }", "condition: a");
        var loaded = KnowledgeBase.load(List.of(one, two, three), Set.of());
        assertThat(loaded.problems())
                .extracting(problem -> problem.file() + " " + problem.message())
                .containsExactly(
                        "one.yaml the signature depends on itself by way of 'two'",
                        "two.yaml the signature depends on itself by way of 'one'",
                        "three.yaml a selection names the signature 'four', which there is not");
        assertThat(loaded.knowledge().signatures()).isEmpty();
    }

    private static List<String> problems(List<SignatureFile> files) {
        return KnowledgeBase.load(files, Set.of()).problems().stream()
                .map(problem -> problem.file() + " " + problem.message())
                .toList();
    }

    @Test
    void shouldRefuseToSupersedeInACircle() {
        var one = signature("one", DISK, "condition: late\nsupersedes: [two]");
        var two = signature("two", DISK, "condition: late\nsupersedes: [one]");
        var self = signature("self", DISK, "condition: late\nsupersedes: [self]");
        var fine = signature("fine", DISK, "condition: late\nsupersedes: [one, two]");
        assertThat(problems(List.of(one, two, self, fine)))
                .containsExactly(
                        "one.yaml the signature supersedes itself by way of 'two'",
                        "two.yaml the signature supersedes itself by way of 'one'",
                        "self.yaml the signature supersedes itself by way of 'self'");
    }

    @Test
    void shouldLeaveOutWhatBuildsOnAMistake() {
        var broken = signature("broken", "a: { signature: nowhere }", "condition: a");
        var second = signature("second", "a: { signature: broken }\n" + DISK, "condition: late");
        var first = signature("first", "a: { signature: second }\n" + DISK, "condition: late");
        var loaded = KnowledgeBase.load(List.of(first, second, broken), Set.of());
        assertThat(loaded.knowledge().signatures()).isEmpty();
        assertThat(problems(List.of(first, second, broken)))
                .containsExactly(
                        "broken.yaml a selection names the signature 'nowhere', which there is not",
                        "second.yaml a selection names the signature 'broken', which has a mistake",
                        "first.yaml a selection names the signature 'second', which has a mistake");
    }

    @Test
    void shouldRefuseLongChainsOfSignatures() {
        var files = new ArrayList<SignatureFile>();
        for (var i = 0; i < 500; i++) {
            var detect = "a: { signature: s" + (i + 1) + " }\n" + DISK;
            files.add(signature("s" + i, detect, "condition: late or a"));
        }
        files.add(signature("s500", DISK, "condition: late"));
        var knowledge = KnowledgeBase.load(files, Set.of()).knowledge();
        assertThat(knowledge.signatures()).hasSize(50);
        assertThat(problems(files))
                .hasSize(451)
                .first()
                .isEqualTo("s0.yaml more than 50 signatures build on each other, one on the next");
        var judgement = new SampleTrial(knowledge).judge(Map.of("messages", KERNEL));
        assertThat(judgement.findings()).hasSize(50);
    }

    @Test
    void shouldTellReferencesWithPlaceAndSuggestion() {
        var late = signature("disk-late", DISK, "condition: late");
        var built = signature("built", "a: { signature: disk-lat }", "condition: a");
        var other =
                signature(
                        "other",
                        DISK,
                        "condition: late\nsupersedes: [built, dsk-late]\nleads-to:\n"
                                + "  - { signature: disk-lte, within: 1m, because: it is }");
        assertThat(KnowledgeBase.load(List.of(late, built, other), Set.of()).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "built.yaml:7:19: a selection names the signature 'disk-lat', which there"
                                + " is not; did you mean 'disk-late'?",
                        "other.yaml:18:21: 'supersedes' names 'dsk-late', which there is not; did"
                                + " you mean 'disk-late'?",
                        "other.yaml:20:18: 'leads-to' names 'disk-lte', which there is not; did"
                                + " you mean 'disk-late'?");
    }

    @Test
    void shouldNotTellAsMissingWhatHasAMistake() {
        var broken = signature("late", DISK, "condition: lat");
        var built = signature("built", "a: { signature: late }", "condition: a");
        var other = signature("other", DISK, "condition: late\nsupersedes: [late]");
        var loaded = KnowledgeBase.load(List.of(broken, built, other), Set.of());
        assertThat(loaded.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "late.yaml:17:12: unknown selection 'lat'; did you mean 'late'?",
                        "built.yaml:7:19: a selection names the signature 'late', which has a"
                                + " mistake");
        assertThat(loaded.knowledge().signatures())
                .extracting(Signature::id)
                .containsExactly("other");
    }

    @Test
    void shouldShowFirstAndLastEvidenceAndCountAll() {
        var many = new StringBuilder();
        for (var i = 0; i < 500; i++) {
            many.append(
                    "Mar  7 22:%02d:%02d db1 kernel: resetting sd%d%n"
                            .formatted(i / 60, i % 60, i));
        }
        var finding = finding(judge("reset", Map.of("messages", many.toString())));
        assertThat(finding.count()).isEqualTo(500);
        assertThat(finding.evidence()).hasSize(20);
        assertThat(finding.evidence().getFirst().span().line()).isEqualTo(1);
        assertThat(finding.evidence().getLast().span().line()).isEqualTo(500);
        assertThat(finding.captures().get("disk")).startsWith("sd0, sd1").endsWith("more");
    }

    @Test
    void shouldTellFailedTestsOfAPack() {
        var file = signature("disk", DISK, "condition: late");
        var knowledge = knowledge(file);
        assertThat(SignatureCheck.of(knowledge.signatures(), new SampleTrial(knowledge)).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "disk.yaml:15:5: the test 'yes' fails: expected matched but it is not"
                                + " matched");
    }
}
