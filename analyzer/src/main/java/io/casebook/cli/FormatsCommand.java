package io.casebook.cli;

import io.casebook.app.FormatCatalogue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The formats that are read.
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        description = "Lists the formats that are read, with samples and the facts they yield.",
        footer = {"", "Examples:", "  casebook formats", "  casebook formats show lscpu"})
final class FormatsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        return list();
    }

    /// Lists all.
    @Command(mixinStandardHelpOptions = true, description = "Lists all formats; the default.")
    int list() {
        var out = spec.commandLine().getOut();
        for (var entry : FormatCatalogue.list()) {
            out.printf(Locale.ROOT, "%-21s %-60s %s%n", entry.id(), entry.title(), yields(entry));
        }
        out.flush();
        return ExitStatus.ANALYSED;
    }

    private static String yields(FormatCatalogue.Entry entry) {
        var parts = new ArrayList<String>();
        if (!entry.facts().isEmpty()) {
            parts.add(counted(entry.facts().size(), "of facts"));
        }
        if (!entry.sampled().isEmpty()) {
            parts.add(counted(entry.sampled().size(), "of samples"));
        }
        return String.join(", ", parts);
    }

    private static String counted(int count, String what) {
        return count + (count == 1 ? " kind " : " kinds ") + what;
    }

    /// Shows one.
    @Command(
            mixinStandardHelpOptions = true,
            description = "Shows a format with a sample and the facts it yields.")
    int show(@Parameters(paramLabel = "ID", description = "Which one.") String id)
            throws UserError {
        var entry =
                FormatCatalogue.show(id)
                        .orElseThrow(
                                () ->
                                        new UserError(
                                                ExitStatus.USAGE,
                                                "no format " + id + "; see: casebook formats"));
        var out = spec.commandLine().getOut();
        out.printf("%s: %s%n%nA sample:%n", entry.id(), entry.title());
        entry.sample().lines().forEach(line -> out.println("  " + Terminal.visible(line)));
        out.println();
        out.println(entry.facts().isEmpty() ? "It yields no facts." : "Facts it yields:");
        entry.facts().forEach(fact -> out.println("  " + fact));
        if (!entry.sampled().isEmpty()) {
            out.println("Numbers it samples over time, the highest of most as a fact KEY.peak:");
            entry.sampled().forEach(key -> out.println("  " + key));
        }
        out.flush();
        return ExitStatus.ANALYSED;
    }
}
