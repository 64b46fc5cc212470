package io.casebook.crash.kernel;

import io.casebook.crash.CrashMark;
import io.casebook.crash.CrashStart;
import io.casebook.format.ArtifactHead;
import io.casebook.format.ParsedArtifact;
import io.casebook.format.SliceRange;
import io.casebook.format.SliceReader;
import io.casebook.format.kernel.KernelLogFormat;
import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.Crash;
import io.casebook.model.EventTable;
import io.casebook.model.Names;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The text of a console, and what is read of it.
public record Console(byte[] bytes) {
    private static final KernelCrashes CRASHES = new KernelCrashes();
    private static final ArtifactPath PATH = new ArtifactPath("console.log");

    public static Console of(String text) {
        return new Console(text.getBytes(StandardCharsets.UTF_8));
    }

    List<Crash> crashes() {
        return crashes(table());
    }

    static List<Crash> crashes(EventTable table) {
        return CRASHES.read(table, marked(table), _ -> "kvm-host");
    }

    List<String> titles() {
        return crashes().stream().map(Crash::title).toList();
    }

    EventTable table() {
        var format = new KernelLogFormat();
        var text = ArtifactText.of(bytes);
        var head = Arrays.copyOf(bytes, Math.min(bytes.length, ArtifactHead.MOST));
        var fitted = format.fittedTo(new ArtifactHead(PATH, head, head.length == bytes.length));
        var reader = new SliceReader(new Names(), new Names(), (_, _, _) -> {});
        var slices =
                SliceRange.of(text, format.sliceSize()).stream()
                        .map(range -> reader.read(PATH, fitted, text, range))
                        .toList();
        return ParsedArtifact.of(PATH, format, text, slices).table();
    }

    /// The rows that an analysis would look at.
    public static int[] marked(EventTable table) {
        return IntStream.range(0, table.size())
                .filter(row -> mayBegin(table.row(row).message()))
                .toArray();
    }

    private static boolean mayBegin(String message) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        var lines = (int) message.lines().count();
        return CrashStart.isIn(bytes, 0, bytes.length, lines)
                || CrashMark.phrases(true).stream().anyMatch(message::contains);
    }
}
