package io.casebook.history;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A second program on the same store: a JVM of its own, told what to do by its arguments. It
/// prints `ready` when it is where it was told to go, and then stays there until its input ends.
final class OtherProcess implements AutoCloseable {
    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    static OtherProcess start(Task task, Path store) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        task.name(),
                        store.toString());
        return new OtherProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /// Waits until it is where it should go.
    OtherProcess ready() throws IOException {
        var output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!"ready".equals(output.readLine())) {
            throw new IOException("the other process failed");
        }
        return this;
    }

    /// Lets it end by itself.
    ///
    /// @return its exit status
    int finish() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor();
    }

    /// As a power failure would.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// What it can do.
    enum Task {
        /// Puts incidents into the store.
        STORE,
        /// Stops in the middle of building an incident.
        BUILD,
        /// Stops when the incident is in the index and not committed.
        ADD,
        /// Writes to the index all the time.
        WRITE
    }

    public static void main(String[] arguments) throws IOException {
        var store = Path.of(arguments[1]);
        switch (Task.valueOf(arguments[0])) {
            case STORE -> store(store);
            case BUILD -> build(store);
            case ADD -> add(store);
            case WRITE -> write(store);
        }
    }

    private static void stay() throws IOException {
        System.out.println("ready");
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private static void store(Path directory) throws IOException {
        try (var store = IncidentStore.open(directory)) {
            for (var i = 0; i < 4; i++) {
                SmallLog.store(store, ProcessHandle.current().pid() + "-" + i, log());
            }
        }
        stay();
    }

    private static SmallLog log() {
        var log = new SmallLog("messages", "syslog");
        for (var i = 0; i < 3000; i++) {
            log.line("2021-01-01T00:00:00Z", "link of port " + i + " is down");
        }
        return log;
    }

    private static void build(Path directory) throws IOException {
        try (var store = IncidentStore.open(directory);
                var indexer = store.begin("half")) {
            log().addTo(indexer);
            stay();
        }
    }

    private static void add(Path directory) throws IOException {
        try (var built = BuildFolder.create(new StoreFolder(directory).building())) {
            try (var index =
                    new IndexWriter(built.directory(), IncidentIndexer.configuration(1 << 20))) {
                var log = log();
                var table = log.table();
                for (var chunk : table.chunks()) {
                    new BlockWriter("half").add(table, chunk, log.labels(), index);
                }
                index.commit();
            }
            new IndexGate(new StoreFolder(directory), StoreOptions.DEFAULT)
                    .change(
                            index -> {
                                index.addIndexes(built.directory());
                                index.flush();
                                stay();
                            });
        }
    }

    private static void write(Path directory) throws IOException {
        try (var index = FSDirectory.open(new StoreFolder(directory).index());
                var _ = index.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            stay();
        }
    }
}
