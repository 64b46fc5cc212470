package io.casebook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.model.SearchHit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class IncidentStoreTest {
    @TempDir private Path parent;

    private Path directory() {
        return parent.resolve("store");
    }

    private static SmallLog log(String message) {
        return new SmallLog("messages", "syslog").line("2021-01-01T00:00:00Z", message);
    }

    @Test
    void shouldBeEmptyAndUnwrittenBeforeTheFirstIncident() throws Exception {
        try (var store = IncidentStore.open(directory())) {
            assertThat(store.list()).isEmpty();
            assertThat(store.search("*", 10).total()).isZero();
            assertThat(store.verify()).isEmpty();
            assertThat(store.remove("none")).isFalse();
            assertThat(directory()).doesNotExist();
        }
    }

    @Test
    void shouldGiveBackWhatWasStored() throws Exception {
        try (var store = IncidentStore.open(directory())) {
            SmallLog.store(store, "inc-1", log("one"));
            var shown = store.show("inc").orElseThrow();
            assertThat(shown.title()).isEqualTo("title of inc-1");
            assertThat(shown.analyzedAt()).isEqualTo("2026-01-01T00:00:00Z");
            assertThat(shown.uploads()).extracting(it -> it.name()).containsExactly("inc-1.tar.xz");
            assertThat(shown.first()).isEqualTo(10);
            assertThat(shown.summary().seconds()).isEqualTo(5.5);
            assertThat(shown.indexed()).isOne();
            assertThat(store.report("inc-1").orElseThrow()).isEqualTo(SmallLog.utf8("{}"));
        }
    }

    @Test
    void shouldShowOneIncidentOnly() throws Exception {
        try (var store = IncidentStore.open(directory())) {
            SmallLog.store(store, "inc-1", log("one"));
            SmallLog.store(store, "inc-12", log("two"));
            assertThat(store.show("inc-1")).get().extracting(it -> it.id()).isEqualTo("inc-1");
            assertThat(store.show("inc-12")).isPresent();
            assertThat(store.show("inc")).isEmpty();
            assertThat(store.show("x")).isEmpty();
        }
    }

    @Test
    void shouldShowNothingBeforeTheCommit() throws Exception {
        try (var store = IncidentStore.open(directory())) {
            SmallLog.store(store, "one", log("first"));
            try (var indexer = store.begin("two")) {
                log("second").addTo(indexer);
                assertThat(store.search("*", 10).total()).isOne();
            }
            assertThat(store.list()).hasSize(1);
            assertThat(directory().resolve("building")).isEmptyDirectory();
        }
    }

    @Test
    void shouldReplaceAnIncidentWithTheSameId() throws Exception {
        try (var store = IncidentStore.open(directory())) {
            SmallLog.store(store, "same", log("old text"));
            SmallLog.store(store, "same", log("new text"));
            assertThat(store.list()).hasSize(1);
            assertThat(store.search("old", 10).total()).isZero();
            assertThat(store.search("new", 10).total()).isOne();
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void shouldLeaveNothingOfARemovedIncident() throws Exception {
        try (var store = IncidentStore.open(directory())) {
            SmallLog.store(store, "kept", log("keep this"));
            SmallLog.store(store, "gone", log("forgetme this"));
            assertThat(store.remove("gone")).isTrue();
            assertThat(store.remove("gone")).isFalse();
            assertThat(store.show("gone")).isEmpty();
            assertThat(store.report("gone")).isEmpty();
            assertThat(store.search("this", 10).hits())
                    .extracting(SearchHit::incident)
                    .containsExactly("kept");
            assertThat(store.verify()).isEmpty();
        }
        try (var files = Files.walk(directory())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain("forgetme");
            }
        }
    }

    @Test
    void shouldTakeChunksFromSeveralThreads() throws Exception {
        try (var store = IncidentStore.open(directory());
                var indexer = store.begin("many");
                var threads = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Future<?>>();
            for (var i = 0; i < 8; i++) {
                var log = new SmallLog("log-" + i, "syslog");
                for (var k = 0; k < 2500; k++) {
                    log.line("2021-01-01T00:00:00Z", "event number " + k);
                }
                all.add(
                        threads.submit(
                                () -> {
                                    log.addTo(indexer);
                                    return null;
                                }));
            }
            for (var one : all) {
                one.get();
            }
            indexer.commit(SmallLog.incident("many", Instant.EPOCH), SmallLog.utf8("{}"));
            assertThat(store.search("event", 1).total()).isEqualTo(8 * 2500);
            assertThat(store.search("2499 AND artifact:log-3", 5).hits())
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.line()).isEqualTo(2500));
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void shouldKeepTheStartOfAnEndlessRecord() throws Exception {
        try (var store = IncidentStore.open(directory())) {
            var endless = "begin " + "x ".repeat(400_000) + "finish";
            SmallLog.store(store, "long", log(endless).line("2021-01-01T00:00:00Z", "after it"));
            assertThat(store.search("begin", 1).hits().getFirst().text())
                    .hasSize(BlockWriter.LONGEST_RECORD);
            assertThat(store.search("finish", 1).total()).isZero();
            assertThat(store.search("after", 1).total()).isOne();
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void shouldKeepIncidentsWithoutEvents() throws Exception {
        try (var store = IncidentStore.open(directory())) {
            SmallLog.store(store, "empty", new SmallLog("none", "syslog"));
            assertThat(store.list()).hasSize(1);
            assertThat(store.search("*", 1).total()).isZero();
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void shouldRefuseAFolderThatIsSomethingElse() throws IOException {
        Files.createDirectories(directory());
        Files.writeString(directory().resolve("letter.txt"), "dear reader");
        assertThatThrownBy(() -> IncidentStore.open(directory()))
                .isInstanceOf(StoreFormatException.class)
                .hasMessageContaining("is not a store");
    }

    @Test
    void shouldRefuseANewerStore() throws IOException {
        Files.createDirectories(directory());
        Files.writeString(directory().resolve("casebook-store"), "casebook store 99\n");
        assertThatThrownBy(() -> IncidentStore.open(directory()))
                .isInstanceOf(StoreFormatException.class)
                .hasMessageContaining("version 99");
    }

    @Test
    void shouldFindDamage() throws Exception {
        try (var store = IncidentStore.open(directory())) {
            SmallLog.store(store, "one", log("a text that will be damaged"));
        }
        for (var file : indexFiles(".dvd")) {
            try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.seek(bytes.length() / 2);
                var old = bytes.read();
                bytes.seek(bytes.length() / 2);
                bytes.write(old ^ 0x55);
            }
        }
        try (var store = IncidentStore.open(directory())) {
            assertThat(store.verify()).isNotEmpty().first().asString().contains("damaged");
        }
    }

    @Test
    void shouldFindAMissingFile() throws Exception {
        try (var store = IncidentStore.open(directory())) {
            SmallLog.store(store, "one", log("text"));
        }
        for (var file : indexFiles(".doc")) {
            Files.delete(file);
        }
        try (var store = IncidentStore.open(directory())) {
            assertThat(store.verify()).singleElement().asString().contains("cannot be opened");
        }
    }

    private List<Path> indexFiles(String suffix) throws IOException {
        try (var files = Files.list(directory().resolve("index"))) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
