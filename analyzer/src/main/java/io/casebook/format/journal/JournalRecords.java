package io.casebook.format.journal;

import io.casebook.format.KernelFacts;
import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.WrittenTime;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.SystemdJournalLexer;
import io.casebook.grammar.SystemdJournalParser;
import io.casebook.grammar.SystemdJournalParser.LineContext;
import io.casebook.grammar.SystemdJournalParser.RebootContext;
import io.casebook.grammar.SystemdJournalParser.RecordContext;
import io.casebook.grammar.SystemdJournalParser.TitleContext;
import io.casebook.model.RecordDraft;
import io.casebook.model.Severity;
import io.casebook.model.Subject;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The entries of a decoded journal. A line that begins with a tab goes on with the one before.
final class JournalRecords extends LineParser {
    private static final byte[] KERNEL = "kernel".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_PID_DIGITS = 9;

    /// Between the process and its fields: `] {`.
    private static final int PROCESS_TAIL = "] {".length();

    private final LineTokens tokens = new LineTokens(new SystemdJournalLexer(new ByteCharStream()));
    private final SystemdJournalParser parser = NoMatch.onError(new SystemdJournalParser(tokens));
    private final FieldNames names = new FieldNames();

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        if (bytes[from] == '\t') {
            return Line.CONTINUES;
        }
        tokens.start(bytes, from, to);
        parser.reset();
        try {
            return take(bytes, parser.line(), draft, sink);
        } catch (NoMatch _) {
            return Line.UNPARSED;
        }
    }

    private Line take(byte[] bytes, LineContext line, RecordDraft draft, RecordSink sink) {
        switch (line) {
            case RecordContext record -> takeRecord(bytes, record, draft, sink);
            case RebootContext reboot -> takeReboot(bytes, (ByteToken) reboot.boot, draft, sink);
            case TitleContext title -> {
                takeTitle(bytes, title, sink);
                return Line.TITLE;
            }
            default -> throw new IllegalStateException("a line without an alternative");
        }
        return Line.STARTS;
    }

    private void takeRecord(
            byte[] bytes, RecordContext record, RecordDraft draft, RecordSink sink) {
        var time = (ByteToken) record.time;
        WrittenTime.read(draft, bytes, time.start(), time.end() - 1);
        takeHost(bytes, (ByteToken) record.host, draft);
        takeProcess(bytes, (ByteToken) record.process, draft);
        for (var field : record.fields) {
            takeField(bytes, (ByteToken) field, draft);
        }
        draft.messageStart = ((ByteToken) record.end).end();
        if (isKernel(bytes, draft)) {
            KernelFacts.read(bytes, draft.messageStart, draft.end, sink);
        }
    }

    private static void takeHost(byte[] bytes, ByteToken token, RecordDraft draft) {
        if (!isMissing(bytes, token.start(), token.end() - 1)) {
            draft.hostStart = token.start();
            draft.hostEnd = token.end() - 1;
        }
    }

    private static void takeProcess(byte[] bytes, ByteToken token, RecordDraft draft) {
        var numberEnd = token.end() - PROCESS_TAIL;
        var number = numberEnd;
        while (bytes[number - 1] != '[') {
            number--;
        }
        draft.pid = pid(bytes, number, numberEnd);
        if (!isMissing(bytes, token.start(), number - 1)) {
            draft.processStart = token.start();
            draft.processEnd = number - 1;
        }
    }

    private void takeField(byte[] bytes, ByteToken token, RecordDraft draft) {
        var start = token.start() + (bytes[token.start()] == ' ' ? 1 : 0);
        var equals = start;
        while (bytes[equals] != '=') {
            equals++;
        }
        var name = names.of(bytes, start, equals);
        draft.field(name, equals + 2, token.end() - 1);
        var level = bytes[equals + 2] - '0';
        if (name.equals("priority") && token.end() == equals + 4 && level >= 0 && level <= 7) {
            draft.severity = Severity.ofLevel(level);
        }
    }

    private static void takeReboot(
            byte[] bytes, ByteToken boot, RecordDraft draft, RecordSink sink) {
        var from = boot.start() + "-- Boot ".length();
        var to = boot.end() - " --".length();
        draft.startsBoot = true;
        draft.field("boot_id", from, to);
        fact("boot.id", bytes, from, to, sink);
    }

    private static void takeTitle(byte[] bytes, TitleContext title, RecordSink sink) {
        for (var property : title.properties) {
            takeProperty(bytes, (ByteToken) property, sink);
        }
    }

    private static void takeProperty(byte[] bytes, ByteToken token, RecordSink sink) {
        var from = token.start() + 1;
        var equals = from;
        while (bytes[equals] != '=') {
            equals++;
        }
        var name = text(bytes, from, equals);
        if (isMissing(bytes, equals + 1, token.end())) {
            return;
        }
        switch (name) {
            case "host" -> sink.hostName(text(bytes, equals + 1, token.end()));
            case "machine_id" -> fact("host.machine-id", bytes, equals + 1, token.end(), sink);
            case "boot_id" -> fact("boot.id", bytes, equals + 1, token.end(), sink);
            default -> {}
        }
    }

    private static void fact(String key, byte[] bytes, int from, int to, RecordSink sink) {
        sink.fact(Subject.host(""), key, text(bytes, from, to), "", from, to);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean isKernel(byte[] bytes, RecordDraft draft) {
        return Arrays.equals(KERNEL, 0, KERNEL.length, bytes, draft.processStart, draft.processEnd);
    }

    private static boolean isMissing(byte[] bytes, int from, int to) {
        return to - from == 1 && bytes[from] == '-';
    }

    private static int pid(byte[] bytes, int from, int to) {
        if (isMissing(bytes, from, to) || to - from > MOST_PID_DIGITS) {
            return -1;
        }
        var pid = 0;
        for (var i = from; i < to; i++) {
            pid = pid * 10 + bytes[i] - '0';
        }
        return pid;
    }
}
