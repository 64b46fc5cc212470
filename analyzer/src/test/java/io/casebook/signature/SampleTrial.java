package io.casebook.signature;

import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.ArtifactText;
import io.casebook.model.Crash;
import io.casebook.model.EventBuffer;
import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.Names;
import io.casebook.model.Reading;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;
import io.casebook.signature.judge.Hits;
import io.casebook.signature.judge.Judgement;
import io.casebook.signature.judge.Observations;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pipeline in small: reads the few shapes that signature tests are written in, a line a record.
/// It stands in for the formats, so that this package is tested by itself.
final class SampleTrial implements SignatureTrial {
    private static final Pattern KERNEL =
            Pattern.compile("^\\[ *(?<secs>\\d+)\\.(?<micros>\\d{6})] (?<message>.*)");
    private static final Pattern SYSLOG =
            Pattern.compile(
                    "^(?<date>[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d) (?<host>\\S+)"
                            + " (?<process>[^:\\[ ]+)(?:\\[\\d+])?: (?:\\[ *\\d+\\.\\d+]"
                            + " )?(?<message>.*)");
    private static final Pattern LIBVIRT =
            Pattern.compile(
                    "^(?<iso>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3})\\+0000: \\d+: "
                            + "(?<level>\\w+) : (?:(?<function>\\w+):\\d+ : )?(?<message>.*)");
    private static final Pattern QEMU =
            Pattern.compile(
                    "^(?:(?<iso>\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d\\.\\d+)(?:\\+0000|Z)[:"
                            + " ] ?)?(?<message>.*)");
    private static final DateTimeFormatter SYSLOG_DATE =
            DateTimeFormatter.ofPattern("yyyy MMM d HH:mm:ss", Locale.ROOT);

    private final KnowledgeBase knowledge;
    private final List<EventTable> tables = new ArrayList<>();
    private final List<Artifact> artifacts = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Crash> crashes = new ArrayList<>();
    private final TreeSet<String> guests = new TreeSet<>();
    private Hits hits = new Hits();
    private Names names = new Names();

    SampleTrial(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Judgement judge(Map<String, String> given) {
        tables.clear();
        artifacts.clear();
        facts.clear();
        crashes.clear();
        guests.clear();
        hits = new Hits();
        names = new Names();
        given.forEach(this::read);
        var hostNames = names;
        var placement =
                new Observations.Placement() {
                    @Override
                    public String host(EventTable.Row event) {
                        return hostNames.name(event.chunk().host(event.index()));
                    }

                    @Override
                    public String guest(EventTable.Row event) {
                        var path = event.table().artifact();
                        return event.table().format().equals("qemu-domain-log")
                                ? path.fileName().replace(".log", "")
                                : "";
                    }

                    @Override
                    public int boot(EventTable.Row event) {
                        return 0;
                    }
                };
        return knowledge.judge(
                new Observations(tables, hits, placement, facts, crashes, artifacts, guests));
    }

    private void read(String path, String text) {
        var artifact = new ArtifactPath(path);
        if (text.contains("Bugcheck Analysis")) {
            readCrash(artifact, text);
            return;
        }
        var format = format(path, text);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var buffer = new EventBuffer(names, names);
        var times = new ArrayList<Long>();
        var cursor = knowledge.scanner().newCursor();
        cursor.begin(format);
        var start = 0;
        var host = "";
        var line = 0;
        for (var one : text.split("\n", -1)) {
            var length = one.getBytes(StandardCharsets.UTF_8).length;
            if (!one.isBlank()) {
                var draft = new RecordDraft().clear(start);
                draft.end = start + length;
                times.add(parse(format, one, draft, start));
                var row = buffer.add(draft, bytes, line);
                var table = tables.size();
                cursor.scan(bytes, draft, selection -> hits.add(selection, table, row));
                host = names.name(host(buffer, row));
                readFacts(artifact, format, one, line + 1, host);
            }
            start += length + 1;
            line++;
        }
        var chunk = new EventChunk(buffer, 0, 1);
        var first = EventChunk.UNDATED;
        var last = EventChunk.UNDATED;
        for (var row = 0; row < chunk.size(); row++) {
            chunk.resolve(row, times.get(row), TimeBasis.EXPLICIT, 0);
            if (times.get(row) != EventChunk.UNDATED) {
                first = first == EventChunk.UNDATED ? times.get(row) : first;
                last = times.get(row);
            }
        }
        tables.add(new EventTable(artifact, format, ArtifactText.of(bytes), List.of(chunk)));
        artifacts.add(
                new Artifact(
                        artifact,
                        format,
                        "UTF-8",
                        bytes.length,
                        line,
                        chunk.size(),
                        0,
                        0,
                        host,
                        first,
                        last,
                        null,
                        null));
    }

    private static int host(EventBuffer buffer, int row) {
        return new EventChunk(buffer, 0, 1).host(row);
    }

    private static String format(String path, String text) {
        if (path.contains("qemu/")) {
            return "qemu-domain-log";
        }
        if (path.contains("libvirtd")) {
            return "libvirtd-log";
        }
        return KERNEL.matcher(text).lookingAt() ? "kernel-log" : "syslog";
    }

    private static long parse(String format, String line, RecordDraft draft, int start) {
        var pattern =
                switch (format) {
                    case "kernel-log" -> KERNEL;
                    case "libvirtd-log" -> LIBVIRT;
                    case "qemu-domain-log" -> QEMU;
                    default -> SYSLOG;
                };
        var matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            draft.unparsed = true;
            return EventChunk.UNDATED;
        }
        draft.messageStart = start + bytes(line, matcher.start("message"));
        if (format.equals("kernel-log")) {
            draft.impliedProcess = "kernel";
            return Long.parseLong(matcher.group("secs")) * 1_000_000_000L
                    + Long.parseLong(matcher.group("micros")) * 1_000L;
        }
        if (format.equals("syslog")) {
            draft.hostStart = start + bytes(line, matcher.start("host"));
            draft.hostEnd = start + bytes(line, matcher.end("host"));
            draft.processStart = start + bytes(line, matcher.start("process"));
            draft.processEnd = start + bytes(line, matcher.end("process"));
            var date = "2017 " + matcher.group("date").replace("  ", " ");
            return nanos(LocalDateTime.parse(date, SYSLOG_DATE));
        }
        if (format.equals("libvirtd-log")) {
            draft.severity = Severity.ofLabel(matcher.group("level"));
            if (matcher.group("function") != null) {
                draft.field(
                        "function",
                        start + bytes(line, matcher.start("function")),
                        start + bytes(line, matcher.end("function")));
            }
        }
        return iso(matcher);
    }

    private static long iso(Matcher matcher) {
        var iso = matcher.group("iso");
        return iso == null ? EventChunk.UNDATED : nanos(LocalDateTime.parse(iso.replace(' ', 'T')));
    }

    private static long nanos(LocalDateTime time) {
        return UtcTime.nanos(time.toInstant(ZoneOffset.UTC));
    }

    private static int bytes(String line, int index) {
        return line.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    private void readFacts(ArtifactPath path, String format, String line, int number, String host) {
        var evidence = new Evidence(new SourceSpan(path, 0, line.length(), number, 1), line);
        if (format.equals("qemu-domain-log")) {
            guests.add(path.fileName().replace(".log", ""));
        }
        var cpu = Pattern.compile(" -cpu (\\S+)").matcher(line);
        var flags = "";
        while (cpu.find()) {
            flags =
                    cpu.group(1)
                            .replaceAll("-([a-z0-9_]+)", "")
                            .replaceAll("[+]", "")
                            .replaceAll("=on", "")
                            .replace(',', ' ');
        }
        var guest = Subject.guest(path.fileName().replace(".log", ""));
        if (!flags.isEmpty()) {
            facts.add(new Fact(guest, "cpu.flags", flags, "", evidence));
        }
        var smp = Pattern.compile(" -smp (?:cpus=)?(\\d+)").matcher(line);
        if (smp.find()) {
            facts.add(new Fact(guest, "cpu.count", smp.group(1), "", evidence));
        }
        var hypervisor = Pattern.compile("Hypervisor detected: (\\w+)").matcher(line);
        if (hypervisor.find()) {
            var name = hypervisor.group(1).toLowerCase(Locale.ROOT);
            facts.add(new Fact(Subject.host(host), "virtualization", name, "", evidence));
        }
    }

    private void readCrash(ArtifactPath path, String text) {
        var bugcheck = Pattern.compile("(?m)^(\\w+) \\(([0-9a-f]+)\\)\\s*$").matcher(text);
        var arguments = Pattern.compile("(?m)^Arg\\d: ([0-9a-f]+)").matcher(text);
        if (!bugcheck.find()) {
            throw new IllegalArgumentException("no bugcheck in " + path);
        }
        var values = new ArrayList<String>();
        while (arguments.find()) {
            values.add("0x" + Long.toHexString(Long.parseUnsignedLong(arguments.group(1), 16)));
        }
        var evidence = new Evidence(new SourceSpan(path, 0, text.length(), 1, 1), text);
        crashes.add(
                new Crash(
                        Crash.Kind.WINDOWS_BUGCHECK,
                        Subject.guest(guestOf(path)),
                        bugcheck.group(1),
                        Reading.NONE,
                        "",
                        EventChunk.UNDATED,
                        evidence,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        new Crash.Bugcheck(
                                "0x" + bugcheck.group(2),
                                bugcheck.group(1),
                                values,
                                null,
                                null,
                                null,
                                null),
                        Map.of()));
        artifacts.add(
                new Artifact(
                        path,
                        "windbg-analysis",
                        "UTF-8",
                        text.length(),
                        1,
                        0,
                        0,
                        0,
                        "",
                        EventChunk.UNDATED,
                        EventChunk.UNDATED,
                        null,
                        null));
    }

    private static String guestOf(ArtifactPath path) {
        var folder = path.folder();
        return folder.startsWith("guests/") ? folder.substring(7) : "";
    }
}
