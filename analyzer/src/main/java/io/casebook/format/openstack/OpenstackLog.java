package io.casebook.format.openstack;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.LineGrammar;
import io.casebook.format.RecordParser;
import io.casebook.format.RotatedName;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.OpenstackLogLexer;
import io.casebook.grammar.OpenstackLogParser;
import io.casebook.grammar.OpenstackLogParser.LineContext;
import io.casebook.grammar.OpenstackLogParser.NoneContext;

import java.util.regex.Pattern;

/// The logs of OpenStack services (nova, neutron, cinder and their siblings), as oslo.log writes
/// them by default.
public final class OpenstackLog implements Format {
    private static final Pattern NAME =
            Pattern.compile(
                    "(nova|neutron|cinder|glance|keystone|heat|ironic|octavia|placement|manila"
                            + "|ceilometer|aodh|gnocchi|designate|barbican|magnum|masakari)"
                            + "[-_a-z0-9]*\\.log");

    @Override
    public String id() {
        return "openstack-log";
    }

    @Override
    public String title() {
        return "OpenStack service log";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var base = RotatedName.of(head.path().fileName()).base();
        var named = NAME.matcher(base).matches();
        return grammar().likelihood(head, named, OpenstackLog::fits, OpenstackLog::isTelling);
    }

    private static boolean fits(LineContext line) {
        return isTelling(line) || line.level.getType() == OpenstackLogLexer.EXCEPTION;
    }

    /// Many programs of Python write a time, a level and a name; few the number of the process
    /// between, none a request.
    private static boolean isTelling(LineContext line) {
        return line.pid != null || !(line.said instanceof NoneContext);
    }

    @Override
    public RecordParser newParser() {
        return new OpenstackRecords(grammar());
    }

    private static LineGrammar<LineContext> grammar() {
        var tokens = new LineTokens(new OpenstackLogLexer(new ByteCharStream()));
        var parser = NoMatch.onError(new OpenstackLogParser(tokens));
        return new LineGrammar<>(tokens, parser, parser::line);
    }
}
