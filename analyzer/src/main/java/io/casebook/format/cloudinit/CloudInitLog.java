package io.casebook.format.cloudinit;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.LineGrammar;
import io.casebook.format.RecordParser;
import io.casebook.format.RotatedName;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.CloudInitLogLexer;
import io.casebook.grammar.CloudInitLogParser;
import io.casebook.grammar.CloudInitLogParser.LineContext;
import io.casebook.grammar.CloudInitLogParser.OtherContext;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;

import java.util.regex.Pattern;

/// `cloud-init.log`, and `cloud-init-output.log`, which holds the banners of cloud-init and
/// whatever the programs printed that it ran.
public final class CloudInitLog implements Format {
    private static final Pattern NAME = Pattern.compile("cloud-init(-output)?\\.log");
    private static final Pattern BANNER =
            Pattern.compile("\\s*Cloud-init v\\. \\S+ running '[a-z:-]+' at \\w{3}, .+");
    private static final int BEGINS_SO = 80;

    @Override
    public String id() {
        return "cloud-init-log";
    }

    @Override
    public String title() {
        return "cloud-init log";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var base = RotatedName.of(head.path().fileName()).base();
        var named = NAME.matcher(base).matches();
        var likelihood = grammar().likelihood(head, named, CloudInitLog::fits, CloudInitLog::fits);
        return beginsWithBanner(head) ? Math.max(likelihood, BEGINS_SO) : likelihood;
    }

    private static boolean fits(LineContext line) {
        return !(line instanceof OtherContext);
    }

    private static boolean beginsWithBanner(ArtifactHead head) {
        return head.lines(3).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> BANNER.matcher(line).matches())
                .isPresent();
    }

    @Override
    public RecordParser newParser() {
        return new CloudInitRecords(grammar());
    }

    private static LineGrammar<LineContext> grammar() {
        var tokens = new LineTokens(new CloudInitLogLexer(new ByteCharStream()));
        var parser = NoMatch.onError(new CloudInitLogParser(tokens));
        return new LineGrammar<>(tokens, parser, parser::line);
    }
}
