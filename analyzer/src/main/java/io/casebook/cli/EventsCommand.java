package io.casebook.cli;

import io.casebook.app.EventListing;
import io.casebook.app.Readability;
import io.casebook.model.QuerySyntaxException;
import io.casebook.model.Severity;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Lists events.
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Lists the events of uploads on one timeline, in their true order.",
        footer = {
            "",
            "Example:",
            "  casebook events sosreport.tar.xz --from 2017-03-15T05:00 --to 2017-03-15T06:00"
                    + " --min-severity error",
            "  casebook events messages dmesg --zone Asia/Shanghai --format jsonl | jq .message"
        })
final class EventsCommand implements Callable<Integer> {
    @Mixin private UploadOptions uploads = new UploadOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, jsonl or csv (default: text).")
    private EventListing.Format format = EventListing.Format.TEXT;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "No events before; UTC unless a zone is written.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "No events after; a date alone includes that day.")
    private @Nullable String to;

    @Option(
            names = "--min-severity",
            paramLabel = "S",
            description =
                    "No events less grave: emergency, alert, critical, error, warning, notice,"
                            + " info, debug. Many logs write no severity; how many such events"
                            + " were left out is told.")
    private @Nullable Severity minSeverity;

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "Only events that this query finds, see 'casebook search --help'.")
    private @Nullable String query;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Where to write; - is standard output, the default.")
    private String output = "-";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return Unread.tell(list(), spec) ? ExitStatus.UNREADABLE : ExitStatus.ANALYSED;
    }

    private EventListing.Filter filter() throws UserError {
        var first = from == null ? null : TimeArgument.nanos(from, false);
        var last = to == null ? null : TimeArgument.nanos(to, true);
        if (first != null && last != null && first > last) {
            throw new UserError(
                    ExitStatus.USAGE,
                    Terminal.visible("--from %s is after --to %s".formatted(from, to)));
        }
        return new EventListing.Filter(first, last, minSeverity, query);
    }

    private Readability list() throws IOException {
        var filter = filter();
        var progress = uploads.progress();
        try (var out = open()) {
            return EventListing.write(uploads.request(null), filter, format, out, progress);
        } catch (QuerySyntaxException e) {
            throw UserError.of(Objects.requireNonNullElse(query, ""), e);
        } finally {
            if (progress instanceof ProgressBar bar) {
                bar.clear();
            }
        }
    }

    private OutputStream open() throws IOException {
        return new BufferedOutputStream(
                output.equals("-") ? new StandardOutput() : Files.newOutputStream(Path.of(output)));
    }
}
