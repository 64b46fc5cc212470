package io.casebook.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.crash.windows.WindowsCrashes;
import io.casebook.format.ArtifactHead;
import io.casebook.format.windbg.WindbgFormat;
import io.casebook.model.ArtifactPath;

import java.util.Arrays;

/// What WinDbg prints, and what is explained of it.
final class WindbgTarget {
    private static final WindbgFormat FORMAT = new WindbgFormat();

    private WindbgTarget() {}

    static void read(byte[] input) {
        var head = Arrays.copyOf(input, Math.min(input.length, ArtifactHead.MOST));
        var path = new ArtifactPath("fuzzed");
        assertThat(FORMAT.likelihood(new ArtifactHead(path, head, head.length == input.length)))
                .isBetween(0, 100);
        var crashes = Bounds.parsed(FORMAT, input).crashes();
        Bounds.check(crashes.stream().map(WindowsCrashes::explained).toList(), input);
    }
}
