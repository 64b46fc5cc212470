package io.casebook.cli;

import io.casebook.app.History;
import io.casebook.model.EventChunk;
import io.casebook.model.StoredIncident;
import io.casebook.model.UtcTime;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Lists, shows and removes kept incidents.
@Command(
        name = "incidents",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, removes and verifies the incidents that were kept.",
        footer = {
            "",
            "Examples:",
            "  casebook incidents",
            "  casebook incidents show 20170316",
            "  casebook incidents remove 20170316-9f3c0a51d2",
            "  casebook incidents verify"
        })
final class IncidentsCommand implements Callable<Integer> {
    @Mixin private StoreOption store = new StoreOption();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return list(store);
    }

    /// Lists all.
    @Command(mixinStandardHelpOptions = true, description = "Lists all incidents; the default.")
    int list(@Mixin StoreOption in) throws IOException {
        try (var history = in.or(store).open(spec)) {
            for (var incident : history.list()) {
                spec.commandLine().getOut().println(line(incident));
            }
        }
        return ExitStatus.ANALYSED;
    }

    private static String line(StoredIncident incident) {
        var span =
                incident.first() == EventChunk.UNDATED
                        ? "undated"
                        : UtcTime.format(incident.first(), 0)
                                + " .. "
                                + UtcTime.format(incident.last(), 0);
        return String.format(
                Locale.ROOT,
                "%s  %s  %,d events  %s",
                incident.id(),
                span,
                incident.indexed(),
                Terminal.visible(incident.title()));
    }

    /// Shows one.
    @Command(
            mixinStandardHelpOptions = true,
            description = "Shows one incident; --json prints its whole report.")
    int show(
            @Parameters(paramLabel = "ID", description = "Its id, or the start of it.") String id,
            @Option(names = "--json", description = "The report as JSON.") boolean json,
            @Mixin StoreOption in)
            throws IOException {
        try (var history = in.or(store).open(spec)) {
            var incident = history.show(id).orElseThrow(() -> unknown(id));
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(
                        new String(
                                history.report(incident.id()).orElseThrow(() -> unknown(id)),
                                StandardCharsets.UTF_8));
                return ExitStatus.ANALYSED;
            }
            out.println(line(incident));
            incident.uploads()
                    .forEach(
                            upload ->
                                    out.println(
                                            "  upload "
                                                    + Terminal.visible(upload.name())
                                                    + "  sha256 "
                                                    + upload.sha256()));
            incident.findings()
                    .forEach(finding -> out.println("  finding " + Terminal.visible(finding)));
        }
        return ExitStatus.ANALYSED;
    }

    /// Removes one.
    @Command(
            mixinStandardHelpOptions = true,
            description = "Removes one incident with all its events.")
    int remove(
            @Parameters(paramLabel = "ID", description = "Its whole id.") String id,
            @Mixin StoreOption in)
            throws IOException {
        try (var history = in.or(store).open(spec)) {
            if (!history.remove(id)) {
                throw unknown(id);
            }
            spec.commandLine().getOut().println("removed " + id);
        }
        return ExitStatus.ANALYSED;
    }

    /// Checks the store.
    @Command(
            mixinStandardHelpOptions = true,
            description = "Checks that the store is whole; ends with status 3 where it is damaged.")
    int verify(@Mixin StoreOption in) throws IOException {
        var folder = in.or(store).folder();
        var problems = problems(in);
        problems.forEach(spec.commandLine().getErr()::println);
        if (problems.isEmpty() && History.isIn(folder)) {
            spec.commandLine().getOut().println("the store is whole");
        }
        return problems.isEmpty() ? ExitStatus.ANALYSED : ExitStatus.UNREADABLE;
    }

    private List<String> problems(StoreOption in) throws UserError {
        try (var history = in.or(store).open(spec)) {
            return history.verify();
        } catch (IOException e) {
            throw new UserError(
                    ExitStatus.UNREADABLE, "the store cannot be checked: " + e.getMessage());
        }
    }

    private static UserError unknown(String id) {
        return new UserError(
                ExitStatus.USAGE,
                "no incident "
                        + id
                        + " (or several whose ids start so); see: casebook incidents list");
    }
}
