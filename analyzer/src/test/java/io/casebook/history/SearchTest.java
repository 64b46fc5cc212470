package io.casebook.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.QuerySyntaxException;
import io.casebook.model.SearchHit;
import io.casebook.model.Severity;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

class SearchTest {
    @TempDir private Path directory;
    private IncidentStore store;

    SearchTest() throws IOException {
        store = IncidentStore.open(Path.of("never-written"));
    }

    @BeforeEach
    void fill() throws IOException {
        store = IncidentStore.open(directory.resolve("store"));
        var messages =
                new SmallLog("sos.tar.xz!/var/log/messages", "syslog")
                        .event(
                                "2021-05-04T10:00:00.5Z",
                                Severity.WARNING,
                                "alpha",
                                "kernel",
                                -1,
                                "m1 NOHZ: local_softirq_pending 202")
                        .event(
                                "2021-05-04T10:00:01Z",
                                Severity.INFO,
                                "beta",
                                "sshd",
                                812,
                                "m2 Accepted key for admin from 192.168.7.21 port 5522")
                        .event(
                                "2021-05-05T23:59:59.999Z",
                                Severity.ERROR,
                                "alpha",
                                "libvirtd",
                                99,
                                "m3 virDomainBlockCopyAbort: cannot open /srv/images/web_3.qcow2")
                        .unparsed("m4 ??? garbage 192.168.7.2 ???");
        var qemu =
                new SmallLog("qemu/web.log", "qemu-domain-log")
                        .event(null, null, "alpha", "qemu", 7, "m5 table is full, dropping")
                        .event(
                                "2021-05-04T09:00:00Z",
                                Severity.CRITICAL,
                                "Gamma",
                                "qemu",
                                812,
                                "m6 虚拟机 crashed: STRASSE \u001b[31mRed\u001b[0m Ärger");
        SmallLog.store(store, "first", messages, qemu);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private List<String> found(String query) throws IOException, QuerySyntaxException {
        return store.search(query, 100).hits().stream()
                .map(hit -> hit.text().substring(hit.message(), hit.message() + 2))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '\0',
            value = {
                "nohz -> m1",
                "local_softirq_pending -> m1",
                "softirq -> m1",
                "LOCAL_SOFTIRQ_PENDING -> m1",
                "softirq_local ->",
                "192.168.7.21 -> m2",
                "192.168.7.2 -> m4",
                "192.168.7.* -> m2 m4",
                "5522 -> m2",
                "port 5522 -> m2",
                "\"port 5522\" -> m2",
                "\"5522 port\" ->",
                "552 ->",
                "552? -> m2",
                "*522 -> m2",
                "55220 ->",
                "NOT 5522 AND host:beta ->",
                "virdomainblockcopyabort -> m3",
                "block -> m3",
                "/srv/images/web_3.qcow2 -> m3",
                "/srv/*/web_3.qcow2 -> m3",
                "web_3 -> m3",
                "*soft* -> m1",
                "soft?rq -> m1",
                "soft\\?rq ->",
                "\"table is full dropping\" -> m5",
                "\"table full\" ->",
                "table full -> m5",
                "虚拟机 -> m6",
                "拟机 -> m6",
                "机虚 ->",
                "red -> m6",
                "ärger -> m6",
                "host:alpha -> m1 m3 m5",
                "host:ALPHA -> m1 m3 m5",
                "host:a* -> m1 m3 m4 m5",
                "host:artifact-host -> m4",
                "host:gamma -> m6",
                "process:sshd -> m2",
                "process:(sshd OR libvirtd) -> m2 m3",
                "pid:812 -> m2 m6",
                "pid:812 AND port -> m2",
                "severity:warning -> m1",
                "severity>=warning -> m1 m3 m6",
                "severity>warning -> m3 m6",
                "severity<=warning -> m1 m2",
                "severity:[info TO error] -> m1 m2 m3",
                "severity:{info TO critical} -> m1 m3",
                "format:syslog -> m1 m2 m3 m4",
                "format:qemu* -> m5 m6",
                "artifact:messages -> m1 m2 m3 m4",
                "artifact:log/messages -> m1 m2 m3 m4",
                "artifact:sos.tar.xz!/var/log/messages -> m1 m2 m3 m4",
                "artifact:essages ->",
                "artifact:*essages -> m1 m2 m3 m4",
                "artifact:qemu/* -> m5 m6",
                "time:2021-05-04 -> m1 m2 m6",
                "time:2021-05 -> m1 m2 m3 m6",
                "time:2021-05-04T10:00:00 -> m1",
                "time:2021-05-04T10:00:00.5 -> m1",
                "time:2021-05-04T12:00:01+02:00 -> m2",
                "time:[2021-05-04T10:00 TO 2021-05-05] -> m1 m2 m3",
                "time:{2021-05-04T10:00 TO *} -> m3",
                "time:[* TO 2021-05-04T09] -> m6",
                "time>=2021-05-05 -> m3",
                "time<2021-05-04T10:00 -> m6",
                "time:[* TO *] -> m1 m2 m3 m6",
                "incident:first AND nohz -> m1",
                "incident:second ->",
                "unparsed:true -> m4",
                "unparsed:false -> m1 m2 m3 m5 m6",
                "NOT unparsed:true NOT host:alpha -> m2 m6",
                "-host:alpha -> m2 m4 m6",
                "nohz OR accepted -> m1 m2",
                "nohz OR accepted port -> m2",
                "nohz && softirq || full -> m1 m5",
                "m1 OR NOT format:syslog -> m1 m5 m6",
                "(nohz OR accepted) -sshd -host:alpha -> m2",
                "+nohz +softirq -> m1",
                "202=pending ->",
                "pending=202 -> m1",
                "* -> m1 m2 m3 m4 m5 m6",
            })
    void shouldFindWhatTheQueryMeans(String query, String expected) throws Exception {
        assertThat(found(query))
                .isEqualTo(
                        expected == null ? List.of() : Arrays.stream(expected.split(" ")).toList());
    }

    @Test
    void shouldShowAnEventAsItWasWritten() throws Exception {
        var hit = store.search("softirq NOT port", 1).hits().getFirst();
        assertThat(hit.incident()).isEqualTo("first");
        assertThat(hit.time()).isEqualTo("2021-05-04T10:00:00.500Z");
        assertThat(hit.host()).isEqualTo("alpha");
        assertThat(hit.artifact()).isEqualTo("sos.tar.xz!/var/log/messages");
        assertThat(hit.line()).isEqualTo(1);
        assertThat(hit.format()).isEqualTo("syslog");
        assertThat(hit.severity()).isEqualTo(Severity.WARNING);
        assertThat(hit.process()).isEqualTo("kernel");
        assertThat(hit.pid()).isEqualTo(-1);
        assertThat(hit.text()).isEqualTo("alpha kernel: m1 NOHZ: local_softirq_pending 202");
        assertThat(hit.highlights())
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(hit.text().substring(it.start(), it.end()))
                                        .isEqualTo("softirq"));
    }

    @Test
    void shouldHighlightCharactersAndNotBytes() throws Exception {
        var hit = store.search("crashed Ärger", 1).hits().getFirst();
        assertThat(hit.highlights())
                .extracting(it -> hit.text().substring(it.start(), it.end()))
                .containsExactly("crashed", "Ärger");
    }

    @Test
    void shouldOrderByIncidentThenTimeWithUndatedEventsLast() throws Exception {
        try (var indexer = store.begin("second")) {
            new SmallLog("a", "syslog").line("2022-01-01T00:00:00Z", "m7 nohz").addTo(indexer);
            indexer.commit(
                    SmallLog.incident("second", Instant.parse("2026-02-01T00:00:00Z")),
                    SmallLog.utf8("{}"));
        }
        assertThat(store.search("*", 100).hits())
                .extracting(hit -> hit.text().substring(hit.message(), hit.message() + 2))
                .containsExactly("m7", "m6", "m1", "m2", "m3", "m5", "m4");
    }

    @Test
    void shouldCountAllAndReturnTheFirst() throws Exception {
        var result = store.search("*", 2);
        assertThat(result.total()).isEqualTo(6);
        assertThat(result.complete()).isTrue();
        assertThat(result.hits())
                .extracting(SearchHit::time)
                .containsExactly("2021-05-04T09:00:00.000Z", "2021-05-04T10:00:00.500Z");
    }

    @Test
    void shouldLeaveTheTimeOfUndatedEventsOpen() throws Exception {
        assertThat(store.search("dropping", 1).hits().getFirst().time()).isNull();
    }

    @Test
    void shouldFindEveryMessageOfAShapeThatRepeats() throws Exception {
        var log = new SmallLog("repeated", "syslog");
        for (var i = 0; i < 1500; i++) {
            log.line("2020-01-01T00:00:00Z", "bridgePort veth" + i + " entered disabled state");
        }
        SmallLog.store(store, "repeated", log);
        for (var query :
                new String[] {
                    "disabled", "bridgeport", "bridge", "dis*ed", "*abled", "\"entered disabled\""
                }) {
            assertThat(store.search(query, 1).total()).as(query).isEqualTo(1500);
        }
        assertThat(store.search("veth1499 disabled", 1).total()).isOne();
        assertThat(store.search("\"veth7 entered\"", 1).total()).isOne();
        assertThat(store.search("disabled -veth3*", 1).total()).isEqualTo(1500 - 111);
        store.remove("repeated");
        assertThat(store.search("disabled", 1).total()).isZero();
    }
}
