package io.casebook.format.packages;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.LineGrammar;
import io.casebook.format.RecordParser;
import io.casebook.format.RotatedName;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;
import io.casebook.grammar.PackageHistoryLexer;
import io.casebook.grammar.PackageHistoryParser;
import io.casebook.grammar.PackageHistoryParser.LineContext;
import io.casebook.grammar.PackageHistoryParser.NoteContext;
import io.casebook.grammar.PackageHistoryParser.OtherContext;
import io.casebook.grammar.PackageHistoryParser.RpmContext;

import java.util.regex.Pattern;

/// What package managers did: `yum.log`, `dnf.log` and its siblings, `dpkg.log`, apt's
/// `history.log`, zypper's `history`.
public final class PackageHistory implements Format {
    private static final Pattern NAME =
            Pattern.compile("(yum|dnf5?|dnf\\.rpm|dnf\\.librepo|hawkey|dpkg)\\.log");

    @Override
    public String id() {
        return "package-history";
    }

    @Override
    public String title() {
        return "history of packages (yum, dnf, zypper, apt, dpkg)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var base = RotatedName.of(head.path().fileName()).base();
        var named = NAME.matcher(base).matches();
        return grammar().likelihood(head, named, PackageHistory::fits, PackageHistory::isTelling);
    }

    /// Other programs, too, begin lines with a month or a time.
    private static boolean fits(LineContext line) {
        return switch (line) {
            case RpmContext rpm -> rpm.level != null || rpm.action != null;
            case OtherContext _ -> false;
            default -> true;
        };
    }

    /// Others write a time and a level, too, and comments.
    private static boolean isTelling(LineContext line) {
        return switch (line) {
            case RpmContext rpm -> rpm.action != null || rpm.mark != null;
            case NoteContext _, OtherContext _ -> false;
            default -> true;
        };
    }

    @Override
    public RecordParser newParser() {
        return new PackageRecords(grammar());
    }

    private static LineGrammar<LineContext> grammar() {
        var tokens = new LineTokens(new PackageHistoryLexer(new ByteCharStream()));
        var parser = NoMatch.onError(new PackageHistoryParser(tokens));
        return new LineGrammar<>(tokens, parser, parser::line);
    }
}
