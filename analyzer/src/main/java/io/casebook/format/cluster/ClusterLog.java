package io.casebook.format.cluster;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.LineGrammar;
import io.casebook.format.RecordParser;
import io.casebook.format.RotatedName;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.ClusterLogLexer;
import io.casebook.grammar.ClusterLogParser;
import io.casebook.grammar.ClusterLogParser.LineContext;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;

import java.util.regex.Pattern;

/// `pacemaker.log` and `corosync.log`, which both programs may share. What they tell a syslog
/// daemon is written otherwise.
public final class ClusterLog implements Format {
    private static final Pattern NAME = Pattern.compile("(pacemaker|corosync)\\.log");

    @Override
    public String id() {
        return "cluster-log";
    }

    @Override
    public String title() {
        return "Pacemaker and Corosync log";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var base = RotatedName.of(head.path().fileName()).base();
        return grammar().likelihood(head, NAME.matcher(base).matches());
    }

    @Override
    public RecordParser newParser() {
        return new ClusterRecords(grammar());
    }

    private static LineGrammar<LineContext> grammar() {
        var tokens = new LineTokens(new ClusterLogLexer(new ByteCharStream()));
        var parser = NoMatch.onError(new ClusterLogParser(tokens));
        return new LineGrammar<>(tokens, parser, parser::line);
    }
}
