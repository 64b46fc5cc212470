package io.casebook.signature.language;

import io.casebook.grammar.ConditionLexer;
import io.casebook.signature.language.SourceText.Problems;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.List;

/// Tells the first mistake of a condition in plain words: what stands there and what could.
final class ConditionErrors extends BaseErrorListener {
    private static final String UNITS = "ns us ms s m h d, KiB MiB GiB KB MB GB B %";
    private static final List<String> FUNCTIONS = List.of("count", "distinct");

    private final Node at;
    private final String text;
    private final Problems problems;
    private boolean told;

    ConditionErrors(Node at, String text, Problems problems) {
        this.at = at;
        this.text = text;
        this.problems = problems;
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object offendingSymbol,
            int line,
            int column,
            String message,
            @Nullable RecognitionException e) {
        if (told || !(offendingSymbol instanceof Token token)) {
            return;
        }
        told = true;
        if (isWrittenTogether(token, ((Parser) recognizer).getTokenStream())) {
            return;
        }
        var expected = expected((Parser) recognizer, e);
        var found = token.getType() == Token.EOF ? "the end" : "'" + token.getText() + "'";
        var index = token.getType() == Token.EOF ? text.length() : token.getStartIndex();
        problems.add(
                problems.source().of(at, text, index),
                "expected " + String.join(", ", expected) + " but found " + found,
                expected,
                token.getType() == ConditionLexer.NAME ? token.getText() : "");
    }

    /// What belongs to the word before it, so that this is at fault: a unit that there is not, the
    /// parenthesis of a function that there is not.
    private boolean isWrittenTogether(Token token, TokenStream tokens) {
        var before = token.getTokenIndex() > 0 ? tokens.get(token.getTokenIndex() - 1) : null;
        if (before == null || before.getStopIndex() + 1 != token.getStartIndex()) {
            return false;
        }
        var place = problems.source().of(at, text, before.getStartIndex());
        var word = before.getText();
        if (before.getType() == ConditionLexer.QUANTITY && token.getType() == ConditionLexer.NAME) {
            var written = word + token.getText();
            problems.add(place, "unknown unit in '" + written + "': " + UNITS, List.of(), "");
            return true;
        }
        if (before.getType() == ConditionLexer.NAME && token.getType() == ConditionLexer.LEFT) {
            problems.add(place, "unknown function '" + word + "'", FUNCTIONS, word);
            return true;
        }
        return false;
    }

    private static List<String> expected(Parser parser, @Nullable RecognitionException e) {
        var tokens =
                e != null && e.getExpectedTokens() != null
                        ? e.getExpectedTokens()
                        : parser.getExpectedTokens();
        var words = new ArrayList<String>();
        for (var type : tokens.toList()) {
            words.add(word(type));
        }
        return words.stream().distinct().toList();
    }

    private static String word(int type) {
        return switch (type) {
            case Token.EOF -> "the end";
            case ConditionLexer.NAME -> "a name";
            case ConditionLexer.QUANTITY -> "a number or duration such as 10 or 5m";
            case ConditionLexer.HEX -> "a hexadecimal number";
            case ConditionLexer.TEXT -> "a quoted text";
            case ConditionLexer.COMMA -> "a comma";
            default -> plain(ConditionLexer.VOCABULARY.getDisplayName(type));
        };
    }

    private static String plain(String displayName) {
        return displayName.length() > 2 && displayName.startsWith("'")
                ? displayName.substring(1, displayName.length() - 1)
                : displayName;
    }
}
