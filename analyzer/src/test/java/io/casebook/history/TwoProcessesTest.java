package io.casebook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.model.StoredIncident;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@Timeout(120)
class TwoProcessesTest {
    private static final StoreOptions IMPATIENT =
            new StoreOptions(1 << 24, Duration.ofMillis(200), _ -> {});

    @TempDir private Path parent;
    private Path directory = Path.of("");

    @BeforeEach
    void storeOneIncident() throws IOException {
        directory = parent.resolve("store");
        try (var store = IncidentStore.open(directory)) {
            SmallLog.store(store, "before", log());
        }
    }

    private static SmallLog log() {
        return new SmallLog("messages", "syslog").line("2021-01-01T00:00:00Z", "all is well");
    }

    private static List<String> ids(IncidentStore store) throws IOException {
        return store.list().stream().map(StoredIncident::id).sorted().toList();
    }

    private List<String> filesOf(String folder) throws IOException {
        try (var files = Files.list(directory.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void shouldKeepTheIncidentsOfTwoProcessesAtOnce() throws Exception {
        try (var one = OtherProcess.start(OtherProcess.Task.STORE, directory);
                var other = OtherProcess.start(OtherProcess.Task.STORE, directory);
                var store = IncidentStore.open(directory)) {
            assertThat(one.ready().finish()).isZero();
            assertThat(other.ready().finish()).isZero();
            assertThat(store.list()).hasSize(9);
            assertThat(store.search("port", 1).total()).isEqualTo(8 * 3000);
            assertThat(store.verify()).isEmpty();
        }
    }

    @Test
    void shouldWaitForAnotherProcessThatWritesAndSaySo() throws Exception {
        var heard = new CompletableFuture<String>();
        var options = StoreOptions.DEFAULT.withNotices(heard::complete);
        try (var other = OtherProcess.start(OtherProcess.Task.WRITE, directory).ready();
                var store = IncidentStore.open(directory, options)) {
            var waiting =
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    SmallLog.store(store, "after", log());
                                } catch (IOException e) {
                                    throw new AssertionError(e);
                                }
                            });
            assertThat(heard.get()).contains("waiting up to 60 s").contains(directory.toString());
            assertThat(ids(store)).containsExactly("before");
            assertThat(other.finish()).isZero();
            waiting.get();
            assertThat(ids(store)).containsExactly("after", "before");
        }
    }

    @Test
    void shouldGiveUpWhenTheOtherProcessWritesForTooLong() throws Exception {
        try (var _ = OtherProcess.start(OtherProcess.Task.WRITE, directory).ready();
                var store = IncidentStore.open(directory, IMPATIENT)) {
            assertThatThrownBy(() -> SmallLog.store(store, "after", log()))
                    .isInstanceOf(StoreBusyException.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("nothing was changed");
            assertThat(ids(store)).containsExactly("before");
            assertThat(store.search("well", 10).total()).isOne();
            assertThat(filesOf("building")).isEmpty();
        }
    }

    @Test
    void shouldCleanUpAfterAProcessThatDiedBuilding() throws Exception {
        try (var other = OtherProcess.start(OtherProcess.Task.BUILD, directory).ready()) {
            try (var store = IncidentStore.open(directory)) {
                assertThat(filesOf("building")).hasSize(1);
                assertThat(ids(store)).containsExactly("before");
            }
            other.kill();
        }
        assertUntouched();
    }

    @Test
    void shouldCleanUpAfterAProcessThatDiedAddingToTheIndex() throws Exception {
        var files = filesOf("index");
        try (var other = OtherProcess.start(OtherProcess.Task.ADD, directory).ready()) {
            assertThat(filesOf("index")).hasSizeGreaterThan(files.size());
            other.kill();
        }
        assertUntouched();
        assertThat(filesOf("index")).containsAll(files).hasSameSizeAs(files);
    }

    private void assertUntouched() throws Exception {
        try (var store = IncidentStore.open(directory)) {
            assertThat(filesOf("building")).isEmpty();
            assertThat(ids(store)).containsExactly("before");
            assertThat(store.search("port", 10).total()).isZero();
            assertThat(store.search("well", 10).total()).isOne();
            assertThat(store.verify()).isEmpty();
        }
    }
}
