package io.casebook.format;

import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The grammar of a line, ready for many: what the parser of a line format and its detection share.
///
/// @param <L> what the entry rule yields
public final class LineGrammar<L extends ParserRuleContext> {
    private static final int LOOKED_AT = 200;

    /// So many lines in a hundred must fit where the name of the file does not help.
    private static final int LEAST_SHARE = 60;

    /// More than syslog says of itself, which takes the lines of some of these formats for its own;
    /// their grammars are the stricter ones.
    private static final int CERTAIN = 96;

    private static final int NAMED = 70;

    private final LineTokens tokens;
    private final Parser parser;
    private final Supplier<L> entryRule;

    /// @param parser draws from the tokens and fails by [NoMatch]
    public LineGrammar(LineTokens tokens, Parser parser, Supplier<L> entryRule) {
        this.tokens = tokens;
        this.parser = parser;
        this.entryRule = entryRule;
    }

    /// What the line `bytes[from, to)` says; null where no rule fits. Its tokens last until the
    /// next line is read.
    public @Nullable L parse(byte[] bytes, int from, int to) {
        tokens.start(bytes, from, to);
        parser.reset();
        try {
            return entryRule.get();
        } catch (NoMatch _) {
            return null;
        }
    }

    /// The [Format#likelihood], where all lines that fit the grammar count.
    public int likelihood(ArtifactHead head, boolean named) {
        return likelihood(head, named, _ -> true, _ -> true);
    }

    /// The [Format#likelihood] by the share of the first lines that fit. Blank and indented ones do
    /// not count, they belong to others. A fitting name makes up for lines that do not fit.
    ///
    /// @param named whether the file is called as such logs are
    /// @param fits which of the lines that the grammar knows count
    /// @param telling which of them are such as nobody else writes; without a name, one is needed
    public int likelihood(
            ArtifactHead head, boolean named, Predicate<L> fits, Predicate<L> telling) {
        var lines = head.lines(LOOKED_AT).stream().filter(LineGrammar::counts).toList();
        var fitting = count(lines, fits);
        if (fitting == 0 || (!named && count(lines, telling) == 0)) {
            return 0;
        }
        var certain = 100 * fitting >= LEAST_SHARE * lines.size();
        return certain ? CERTAIN : named ? NAMED : 0;
    }

    private static boolean counts(String line) {
        return !line.isBlank() && line.charAt(0) != ' ' && line.charAt(0) != '\t';
    }

    private int count(List<String> lines, Predicate<L> wanted) {
        return (int) lines.stream().filter(line -> is(line, wanted)).count();
    }

    private boolean is(String line, Predicate<L> wanted) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var read = parse(bytes, 0, Math.min(bytes.length, LineParser.LONGEST_LINE));
        return read != null && wanted.test(read);
    }
}
