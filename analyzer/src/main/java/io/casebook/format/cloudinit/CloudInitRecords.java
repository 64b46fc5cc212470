package io.casebook.format.cloudinit;

import io.casebook.format.LevelWord;
import io.casebook.format.LineGrammar;
import io.casebook.format.LineParser;
import io.casebook.format.RecordSink;
import io.casebook.format.TimeReader;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.CloudInitLogLexer;
import io.casebook.grammar.CloudInitLogParser.BannerContext;
import io.casebook.grammar.CloudInitLogParser.LineContext;
import io.casebook.grammar.CloudInitLogParser.LoggedContext;
import io.casebook.grammar.CloudInitLogParser.PrintedContext;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// Records of cloud-init. What programs printed between two banners belongs to the first; so does
/// what follows a message.
final class CloudInitRecords extends LineParser {
    private static final String PROCESS = "cloud-init";

    private final LineGrammar<LineContext> grammar;
    private final TimeReader times = new TimeReader();

    CloudInitRecords(LineGrammar<LineContext> grammar) {
        this.grammar = grammar;
    }

    @Override
    protected Line read(byte[] bytes, int from, int to, RecordDraft draft, RecordSink sink) {
        var dated =
                switch (grammar.parse(bytes, from, to)) {
                    case LoggedContext line -> readLogged(line, bytes, draft, sink);
                    case PrintedContext line -> readPrinted(line.told, bytes, draft, sink);
                    case null, default -> null;
                };
        if (dated == null) {
            return Line.CONTINUES;
        }
        draft.impliedProcess = PROCESS;
        return dated ? Line.STARTS : Line.UNPARSED;
    }

    private Boolean readLogged(
            LoggedContext line, byte[] bytes, RecordDraft draft, RecordSink sink) {
        var time = (ByteToken) line.time;
        var timeEnd = time.end() - " - ".length();
        draft.field("source", start(line.file), end(line.file));
        draft.severity = LevelWord.severity(bytes, start(line.level) + 1);
        draft.messageStart = end(line.level);
        if (line.told != null) {
            readBanner(line.told, bytes, draft, sink);
        }
        return times.readDateFirst(bytes, time.start(), timeEnd, draft);
    }

    private Boolean readPrinted(
            BannerContext banner, byte[] bytes, RecordDraft draft, RecordSink sink) {
        readBanner(banner, bytes, draft, sink);
        return banner.moment == null
                || times.readDayFirst(bytes, start(banner.moment), end(banner.moment), draft);
    }

    private static void readBanner(
            BannerContext banner, byte[] bytes, RecordDraft draft, RecordSink sink) {
        readVersion(banner.number, bytes, draft, sink);
        var stage = banner.stage;
        if (stage != null && stage.getType() == CloudInitLogLexer.RUNNING) {
            draft.field(
                    "stage", start(stage) + " running '".length(), end(stage) - "' at ".length());
        }
        if (banner.up != null) {
            draft.field(
                    "uptime",
                    start(banner.up) + ". Up ".length(),
                    end(banner.up) - " seconds".length());
        }
    }

    private static void readVersion(
            @Nullable Token number, byte[] bytes, RecordDraft draft, RecordSink sink) {
        if (number == null) {
            return;
        }
        var from = start(number);
        var to = end(number);
        draft.field("version", from, to);
        var version = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        sink.fact(Subject.host(""), "cloud-init.version", version, "", from, to);
    }

    private static int start(Token token) {
        return ((ByteToken) token).start();
    }

    private static int end(Token token) {
        return ((ByteToken) token).end();
    }
}
