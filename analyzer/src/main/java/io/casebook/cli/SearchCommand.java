package io.casebook.cli;

import io.casebook.app.History;
import io.casebook.model.QuerySyntaxException;
import io.casebook.model.SearchHit;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Searches all incidents.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches the events of all incidents that were kept.",
        footer = {
            "",
            "Words, \"phrases\", wild* cards, AND OR NOT, and fields: host process pid severity"
                    + " format artifact time incident.",
            "A minus before a field excludes; write -- before a query that begins with one.",
            "",
            "Examples:",
            "  casebook search 'local_softirq_pending host:vm52'",
            "  casebook search '\"End of file from monitor\" time:[2017-03-15 TO"
                    + " 2017-03-16T06:00]'",
            "  casebook search 'severity:error NOT process:dhclient' --format json",
            "  casebook search -- '-host:vm52 watchdog'"
        })
final class SearchCommand implements Callable<Integer> {
    private enum Format {
        TABLE,
        JSON
    }

    @Parameters(paramLabel = "QUERY", description = "What to look for.")
    private String query = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table or json (default: table).")
    private Format format = Format.TABLE;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many events (default: 50).")
    private int limit = 50;

    @Mixin private StoreOption store = new StoreOption();
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new UserError(ExitStatus.USAGE, "--limit is at least 1");
        }
        try (var history = store.open(spec)) {
            var result = history.search(query, limit);
            var out = spec.commandLine().getOut();
            if (format == Format.JSON) {
                out.println(History.json(result));
            } else {
                result.hits().forEach(hit -> print(hit, out));
                out.printf(
                        Locale.ROOT,
                        "%,d of %s%,d events%n",
                        result.hits().size(),
                        result.complete() ? "" : "at least ",
                        result.total());
            }
            return ExitStatus.ANALYSED;
        } catch (QuerySyntaxException e) {
            throw UserError.of(query, e);
        }
    }

    /// A query that begins with a minus, as `-host:vm52`, is no `-h` with something behind it:
    /// it is refused without a `--` before it, where it would have printed the help.
    static void refuseClusters(Map<String, CommandLine> commands) {
        Objects.requireNonNull(commands.get("search")).setPosixClusteredShortOptionsAllowed(false);
    }

    private static void print(SearchHit hit, PrintWriter out) {
        out.println(
                Objects.requireNonNullElse(hit.time(), "-")
                        + " "
                        + (hit.host().isEmpty() ? "-" : Terminal.visible(hit.host()))
                        + " "
                        + Terminal.visible(hit.artifact())
                        + ":"
                        + hit.line()
                        + " "
                        + highlighted(hit));
    }

    private static String highlighted(SearchHit hit) {
        var text = new StringBuilder();
        var at = hit.message();
        for (var mark : hit.highlights()) {
            if (mark.start() >= at) {
                text.append(Terminal.visible(hit.text().substring(at, mark.start())));
                text.append(
                        Terminal.bold(
                                Terminal.visible(hit.text().substring(mark.start(), mark.end()))));
                at = mark.end();
            }
        }
        return text.append(Terminal.visible(hit.text().substring(at))).toString();
    }
}
