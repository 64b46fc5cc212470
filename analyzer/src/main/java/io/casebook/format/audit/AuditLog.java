package io.casebook.format.audit;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.LineGrammar;
import io.casebook.format.RecordParser;
import io.casebook.format.RotatedName;
import io.casebook.grammar.AuditLogLexer;
import io.casebook.grammar.AuditLogParser;
import io.casebook.grammar.AuditLogParser.LineContext;
import io.casebook.grammar.AuditLogParser.OtherContext;
import io.casebook.grammar.AuditLogParser.RecordContext;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;

/// `/var/log/audit/audit.log`, raw or enriched, and what ausearch prints of it, with `-i` or
/// without.
public final class AuditLog implements Format {
    @Override
    public String id() {
        return "audit-log";
    }

    @Override
    public String title() {
        return "Linux audit log";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var named = RotatedName.of(head.path().fileName()).base().equals("audit.log");
        return grammar().likelihood(head, named, AuditLog::fits, RecordContext.class::isInstance);
    }

    private static boolean fits(LineContext line) {
        return !(line instanceof OtherContext);
    }

    @Override
    public RecordParser newParser() {
        return new AuditRecords(grammar());
    }

    private static LineGrammar<LineContext> grammar() {
        var tokens = new LineTokens(new AuditLogLexer(new ByteCharStream()));
        var parser = NoMatch.onError(new AuditLogParser(tokens));
        return new LineGrammar<>(tokens, parser, parser::line);
    }
}
