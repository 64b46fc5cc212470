package io.casebook.format.ovs;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.LineGrammar;
import io.casebook.format.RecordParser;
import io.casebook.format.RotatedName;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.OvsLogLexer;
import io.casebook.grammar.OvsLogParser;
import io.casebook.grammar.OvsLogParser.LineContext;

import java.util.regex.Pattern;

/// The logs of Open vSwitch and OVN: `ovs-vswitchd.log`, `ovsdb-server.log`, `ovn-controller.log`.
public final class OvsLog implements Format {
    private static final Pattern NAME = Pattern.compile("(ovs|ovsdb|ovn)-[-a-z0-9]+\\.log");

    @Override
    public String id() {
        return "ovs-log";
    }

    @Override
    public String title() {
        return "Open vSwitch log";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var base = RotatedName.of(head.path().fileName()).base();
        return grammar().likelihood(head, NAME.matcher(base).matches());
    }

    @Override
    public RecordParser newParser() {
        return new OvsRecords(grammar());
    }

    private static LineGrammar<LineContext> grammar() {
        var tokens = new LineTokens(new OvsLogLexer(new ByteCharStream()));
        var parser = NoMatch.onError(new OvsLogParser(tokens));
        return new LineGrammar<>(tokens, parser, parser::line);
    }
}
