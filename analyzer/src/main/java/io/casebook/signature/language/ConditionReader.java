package io.casebook.signature.language;

import io.casebook.grammar.ConditionLexer;
import io.casebook.grammar.ConditionParser;
import io.casebook.signature.language.SourceText.Problems;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads conditions: first the quick way, and the thorough way when that fails, which also tells
/// what is wrong.
final class ConditionReader {
    /// Longer ones nobody could read either; keeps hostile nesting from the parser.
    private static final int LONGEST = 2000;

    /// Likewise.
    private static final int DEEPEST = 50;

    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|[()]|[^\\s()\"']+");

    private final Problems problems;
    private final Map<String, Selection> selections;

    ConditionReader(Problems problems, Map<String, Selection> selections) {
        this.problems = problems;
        this.selections = selections;
    }

    /// The condition; null where something is wrong with it, which is then told.
    @Nullable Condition read(Node at, String text) {
        if (text.length() > LONGEST) {
            problems.add(at, "a condition may have " + LONGEST + " characters");
            return null;
        }
        if (depth(text) > DEEPEST) {
            problems.add(at, "a condition may be nested " + DEEPEST + " deep");
            return null;
        }
        var before = problems.found().size();
        var tree = parse(at, text);
        if (problems.found().size() > before) {
            return null;
        }
        var condition = new ConditionBuilder(at, text, problems, selections).visit(tree);
        return problems.found().size() > before ? null : condition;
    }

    /// How deep parentheses and runs of `not` go.
    private static int depth(String text) {
        var open = new ArrayDeque<Integer>();
        var nots = 0;
        var depth = 0;
        var deepest = 0;
        var words = WORD.matcher(text);
        while (words.find()) {
            switch (words.group()) {
                case "not" -> nots++;
                case "(" -> {
                    open.push(nots);
                    depth += nots + 1;
                    nots = 0;
                }
                case ")" -> depth -= open.isEmpty() ? 0 : open.pop() + 1;
                default -> nots = 0;
            }
            deepest = Math.max(deepest, depth + nots);
        }
        return deepest;
    }

    private ConditionParser.ConditionContext parse(Node at, String text) {
        var lexer = new ConditionLexer(CharStreams.fromString(text));
        var parser = new ConditionParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return parser.condition();
        } catch (ParseCancellationException _) {
            parser.reset();
            parser.setErrorHandler(new DefaultErrorStrategy());
            parser.addErrorListener(new ConditionErrors(at, text, problems));
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            return parser.condition();
        }
    }
}
