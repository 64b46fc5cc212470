package io.casebook.signature.scan;

import static io.casebook.signature.scan.Scanned.draft;
import static io.casebook.signature.scan.Scanned.hits;
import static io.casebook.signature.scan.Scanned.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class SignatureScannerTest {
    @Test
    void shouldTellWritersThatShareASearchApart() {
        var scanner =
                scanner(
                        "{ message: link is not ready, process: dhclient }",
                        "{ message: link is not ready, process: [wicked, cib] }",
                        "{ message: gone, process: cib }", // so short that cib shares no search
                        "{ message: link is not ready }");
        assertThat(writtenBy("dhclient", scanner, "link is not ready")).containsExactly(0, 3);
        assertThat(writtenBy("wicked", scanner, "link is not ready")).containsExactly(1, 3);
        assertThat(writtenBy("cib", scanner, "link is not ready: gone")).containsOnly(1, 2, 3);
        assertThat(writtenBy("other", scanner, "link is not ready: gone")).containsExactly(3);
    }

    @Test
    void shouldFindWhatAWriterOfVeryManyTextsWrites() {
        var texts =
                IntStream.range(0, 150)
                        .mapToObj("driver tells of fault number %03d"::formatted)
                        .collect(Collectors.joining(", ", "[", "]"));
        var scanner = scanner("{ message: " + texts + ", process: kernel }");
        assertThat(writtenBy("kernel", scanner, "driver tells of fault number 149")).hasSize(1);
        assertThat(writtenBy("other", scanner, "driver tells of fault number 149")).isEmpty();
    }

    private static List<Integer> writtenBy(
            String process, SignatureScanner scanner, String message) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        var draft = draft(bytes);
        draft.impliedProcess = process;
        var hits = new ArrayList<Integer>();
        scanner.newCursor().scan(bytes, draft, hits::add);
        return hits;
    }

    @Test
    void shouldTryTheFirstPlaceOfATextThatOverlapsItself() {
        var scanner = scanner("{ message: \"{x:int}============\" }");
        assertThat(hits(scanner, "7" + "=".repeat(20))).containsExactly(0);
    }

    @Test
    void shouldReadTheCapturesOfThePatternThatMeetsTheDemands() {
        var scanner =
                scanner(
                        "{ message: [\"read wait {x:milliseconds} ms\", \"write wait"
                                + " {x:milliseconds} ms\"], where: { x: { at-least: 5ms } } }");
        var message = "read wait 3 ms, write wait 9 ms";
        assertThat(hits(scanner, message)).containsExactly(0);
        assertThat(read(scanner, message.getBytes(StandardCharsets.UTF_8))).containsEntry("x", "9");
    }

    private static Map<String, String> captures(String pattern, String message) {
        var scanner = scanner("{ message: \"" + pattern + "\" }");
        return hits(scanner, message).isEmpty()
                ? Map.of()
                : read(scanner, message.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    pending {x:hex}          | NOHZ: pending 100            | 100
                    pending {x:hex}!!        | pending 0x0a!!               | 0x0a
                    took {x:nanoseconds} ns  | it took 2310385 ns           | 2310385
                    took {x:int} ns          | it took -5 ns                | -5
                    load {x:decimal},        | load 1.25, more              | 1.25
                    took {x:duration} to     | took 15.2ms to do            | 15.2ms
                    for {x:path}:            | for /var/log/a.log: busy     | /var/log/a.log
                    task {x:any} blocked     | task kworker/u4:5:9 blocked  | kworker/u4:5:9
                    file {x:quoted} is       | file 'a b' is busy           | a b
                    from {x:host} port       | from fe80::1 port 22         | fe80::1
                    name={x:word},           | name=vm-1,debug=on           | vm-1
                    error: {x:rest}          | error: all the rest          | all the rest
                    {x:word} invoked oom     | java invoked oom             | java
                    {x:int} packets lost     | eth0: 12 packets lost        | 12
                    {x:int} packets lost     | eth0:-12 packets lost        | -12
                    {x:path}: busy           | on /dev/sda: busy            | /dev/sda
                    {x:hex} pending          | mask=0x1f pending            | 0x1f
                    saw {{x} {x:int}         | saw {x} 5                    | 5
                    名前 {x:int}              | 名前 5                        | 5
                    """)
    void shouldCaptureWhatTheTypeHolds(String pattern, String message, String expected) {
        assertThat(captures(pattern, message)).containsEntry("x", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    pending {x:hex}!!        | pending xyz!!
                    took {x:int} ns          | took many ns
                    took {x:int} ns          | took 5 ms
                    for {x:path}:            | for var/log: busy
                    file {x:quoted} is       | file 'a b is busy
                    name={x:word},           | name=vm 1,debug
                    {x:path}: busy           | warning: busy
                    {x:path}: busy           | var/log: busy
                    {x:int} packets lost     | 1-2-3 packets lost
                    {x:decimal} packets      | 10.0.0.1 packets
                    {x:hex} pending          | xxx pending
                    ^out of memory           | it is out of memory
                    done$                    | done it
                    Out of memory            | out of memory
                    """)
    void shouldRefuseWhatTheTypeDoesNotHold(String pattern, String message) {
        assertThat(hits(scanner("{ message: \"" + pattern + "\" }"), message)).isEmpty();
    }

    private static Map<String, String> read(SignatureScanner scanner, byte[] message) {
        return scanner.newCaptureReader().read(0, message, 0, message.length);
    }

    @Test
    void shouldRefuseValuesThatAreTooLong() {
        var fits = "x".repeat(1024);
        for (var pattern : List.of("holder: {x:word}", "{x:word} held")) {
            var message = pattern.replace("{x:word}", fits);
            assertThat(captures(pattern, message)).containsEntry("x", fits);
            assertThat(captures(pattern, message.replace(fits, fits + "x"))).isEmpty();
        }
    }

    @Test
    void shouldTryEveryPlaceWhereThePatternMayStart() {
        assertThat(captures("task {x:int} stuck", "task a, task b, task 7 stuck"))
                .containsEntry("x", "7");
        assertThat(captures("{x:int} packets lost", "no packets lost, 3 packets lost"))
                .containsEntry("x", "3");
    }

    @Test
    void shouldBindToLinesOfTheMessage() {
        var scanner = scanner("{ message: 'end of it$' }", "{ message: '^second line' }");
        assertThat(hits(scanner, "first\nend of it\nthird")).containsExactly(0);
        assertThat(hits(scanner, "first\nsecond line")).isEmpty();
    }

    @Test
    void shouldTellASelectionOncePerMessage() {
        var scanner = scanner("{ message: [fault at, another fault] }");
        assertThat(hits(scanner, "fault at 1, fault at 2, another fault")).containsExactly(0);
    }

    @Test
    void shouldLookOnlyWhereTheSelectionAllows() {
        var scanner =
                scanner(
                        "{ message: some fault, format: syslog }",
                        "{ message: some fault, process: [kernel, sshd] }",
                        "{ message: some fault, severity: error }",
                        "{ message: some fault, field: { function: doIt } }");
        var bytes = "kernel doIt some fault".getBytes(StandardCharsets.UTF_8);
        var draft = draft(bytes);
        draft.messageStart = 12;
        var hits = new TreeSet<Integer>();
        var cursor = scanner.newCursor();
        cursor.begin("kernel-log");
        cursor.scan(bytes, draft, hits::add);
        assertThat(hits).isEmpty();
        draft.processEnd = 6;
        draft.severity = Severity.CRITICAL;
        draft.field("function", 7, 11);
        cursor.begin("syslog");
        cursor.scan(bytes, draft, hits::add);
        assertThat(hits).containsExactly(0, 1, 2, 3);
        hits.clear();
        draft.severity = Severity.WARNING;
        draft.processEnd = 0;
        draft.impliedProcess = "sshd";
        cursor.scan(bytes, draft, hits::add);
        assertThat(hits).containsExactly(0, 1, 3);
    }

    @Test
    void shouldCaptureNamedGroupsOfExpressions() {
        var scanner = scanner("{ regex: 'disk (?<disk>sd[a-z]) is (?:very )?full' }");
        assertThat(hits(scanner, "disk sdb is very full")).containsExactly(0);
        var message = "disk sdb is full".getBytes(StandardCharsets.UTF_8);
        assertThat(read(scanner, message)).containsEntry("disk", "sdb");
        assertThat(hits(scanner, "disk sdb is empty")).isEmpty();
    }

    private static Map<String, String> found(String expression, String message) {
        var scanner = scanner("{ regex: '" + expression + "' }");
        return hits(scanner, message).isEmpty()
                ? Map.of()
                : read(scanner, message.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldReadMessagesAsCharacters() {
        assertThat(found("user (?<who>\\S+) gone", "user Jürgen gone"))
                .containsEntry("who", "Jürgen");
        assertThat(found("Gerät (?<disk>[a-zß]+) fehlt", "Gerät große fehlt"))
                .containsEntry("disk", "große");
        assertThat(found("user (?<who>.) gone", "user ü gone")).containsEntry("who", "ü");
    }

    @Test
    void shouldAskFieldsThatAreNotThere() {
        var scanner =
                scanner(
                        "{ message: some fault, field: { function: { exists: true } } }",
                        "{ message: some fault, field: { function: { exists: false } } }",
                        "{ message: some fault, field: { function: { lacks: doIt } } }");
        assertThat(hits(scanner, "some fault")).containsExactly(1);
    }

    @Test
    void shouldNotAllocateForAMessage() {
        var scanner = scanner("{ message: \"took {x:nanoseconds} ns\" }");
        var bytes = "hrtimer: interrupt took 2310385 ns".getBytes(StandardCharsets.UTF_8);
        var draft = draft(bytes);
        var cursor = scanner.newCursor();
        var count = new int[1];
        SelectionHits hits = _ -> count[0]++;
        cursor.scan(bytes, draft, hits);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        for (var i = 0; i < 10_000; i++) {
            cursor.scan(bytes, draft, hits);
        }
        var allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(count[0]).isEqualTo(10_001);
        assertThat(allocated).isLessThan(10_000);
    }

    @Test
    void shouldSurviveMessagesThatExhaustTheStackOfAnExpression() {
        var scanner = scanner("{ regex: 'flow (?:a|b)*c' }", "{ message: flow }");
        assertThat(hits(scanner, "flow " + "ab".repeat(4000))).containsExactly(1);
        assertThat(hits(scanner, "flow " + "ab".repeat(40) + "c")).containsExactly(0, 1);
    }

    @Test
    void shouldCostNoMoreOnHostileMessages() {
        var scanner =
                scanner(
                        "{ message: \"aaa {x:any} aaa {y:word} never\" }",
                        "{ regex: 'aaa(.*)*(.*)*neverr' }");
        var hostile = "aaa never neverr ".repeat(4000) + "aaa ".repeat(4000);
        var bytes = hostile.getBytes(StandardCharsets.UTF_8);
        var cursor = scanner.newCursor();
        var threads = ManagementFactory.getThreadMXBean();
        var started = threads.getCurrentThreadCpuTime();
        cursor.scan(bytes, draft(bytes), _ -> {});
        assertThat(threads.getCurrentThreadCpuTime() - started).isLessThan(2_000_000_000L);
    }
}
