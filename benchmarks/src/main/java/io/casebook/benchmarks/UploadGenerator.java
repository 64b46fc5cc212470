package io.casebook.benchmarks;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Writes large uploads of a host of virtual machines for benchmarks; a log never stands in memory
/// as a whole.
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description =
                "Writes an upload of a host of virtual machines: syslog, kernel log, logs of"
                        + " libvirt and of a guest. The same seed gives the same bytes.",
        footer = {
            "",
            "Examples:",
            "  generate --megabytes 2000 upload",
            "  generate --megabytes 400 --only SYSLOG upload",
            "  generate --megabytes 100 --files 80000 upload.tar.gz"
        })
public final class UploadGenerator implements Callable<Integer> {
    private static final long MEGABYTE = 1_000_000;

    /// A file shorter than that would hold no record.
    private static final long SMALLEST_FILE = 512;

    @Option(
            names = "--megabytes",
            paramLabel = "N",
            description = "Size of all files together, in 1,000,000 bytes (default: 64).")
    private int megabytes = 64;

    @Option(
            names = "--files",
            paramLabel = "N",
            description = "Write that many files of equal size (default: one large file a kind).")
    private int files;

    @Option(
            names = "--only",
            paramLabel = "KIND",
            description = "Write one log only: ${COMPLETION-CANDIDATES}.")
    private @Nullable LogKind only;

    @Option(names = "--seed", paramLabel = "N", description = "Where chance starts (default: 1).")
    private long seed = 1;

    @Parameters(
            paramLabel = "TARGET",
            description = "A folder, or an archive when it ends in .tar.gz or .tgz.")
    private @Nullable Path target;

    @Spec private @Nullable CommandSpec spec;

    /// Runs a command line: 0 written, 1 cannot be written, 2 wrong usage.
    public static void main(String[] arguments) {
        var command = new CommandLine(new UploadGenerator());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec).commandLine();
        var plan = plan(command);
        var path = Objects.requireNonNull(target);
        var start = System.nanoTime();
        UploadTarget.write(plan, path);
        var seconds = (System.nanoTime() - start) / 1e9;
        command.getOut()
                .printf(
                        Locale.ROOT,
                        "%s: %d bytes in %d files, %.1f s%n",
                        path,
                        plan.bytes(),
                        plan.files().size(),
                        seconds);
        return 0;
    }

    private UploadPlan plan(CommandLine command) {
        var bytes = megabytes * MEGABYTE;
        if (megabytes < 1 || files < 0 || (files > 0 && bytes / files < SMALLEST_FILE)) {
            throw new ParameterException(
                    command, "a file has at least " + SMALLEST_FILE + " bytes, an upload 1 MB");
        }
        if (only != null) {
            return UploadPlan.single(only, bytes, seed);
        }
        return files > 0 ? UploadPlan.many(files, bytes, seed) : UploadPlan.mixed(bytes, seed);
    }
}
