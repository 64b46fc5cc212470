package io.casebook.app;

import io.casebook.format.Formats;
import io.casebook.format.RecordFields;
import io.casebook.format.RecordParser;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Event;
import io.casebook.model.EventTable;
import io.casebook.model.Names;

import java.util.HashMap;
import java.util.Map;

/// Makes whole events of rows, for looking at. For one thread.
final class EventViews {
    private final Names processes;
    private final Names hosts;
    private final Map<ArtifactPath, String> artifactHosts;
    private final Map<String, RecordParser> parsers = new HashMap<>();

    /// @param artifactHosts the host of each artifact, for records that name none
    EventViews(Names processes, Names hosts, Map<ArtifactPath, String> artifactHosts) {
        this.processes = processes;
        this.hosts = hosts;
        this.artifactHosts = artifactHosts;
    }

    /// The host that wrote a record; empty where it is not known.
    String host(EventTable.Row row) {
        var written = row.chunk().host(row.index());
        return written == Names.NONE
                ? artifactHosts.getOrDefault(row.table().artifact(), "")
                : hosts.name(written);
    }

    /// The event in a row.
    Event event(EventTable.Row row) {
        var chunk = row.chunk();
        var i = row.index();
        return new Event(
                chunk.nanos(i),
                digits(row),
                row.readingText(),
                chunk.basis(i),
                chunk.uncertaintyMillis(i),
                host(row),
                row.span(),
                row.table().format(),
                chunk.severity(i),
                processes.name(chunk.process(i)),
                chunk.pid(i),
                row.message(),
                chunk.unparsed(i),
                fields(row));
    }

    /// As many digits as the record wrote; an inherited time has those of the one before.
    private static int digits(EventTable.Row row) {
        return switch (row.chunk().basis(row.index())) {
            case EXPLICIT, ZONE_INFERRED, YEAR_INFERRED, ASSUMED ->
                    row.chunk().readingDigits(row.index());
            case BOOT_ANCHORED, INHERITED -> 3;
            case NONE -> 0;
        };
    }

    private Map<String, String> fields(EventTable.Row row) {
        var parser = parsers.computeIfAbsent(row.table().format(), EventViews::newParser);
        return RecordFields.of(
                parser, row.table().text().bytes(row.span().offset(), row.span().length()));
    }

    private static RecordParser newParser(String format) {
        return Formats.byId(format).orElseThrow().newParser();
    }
}
