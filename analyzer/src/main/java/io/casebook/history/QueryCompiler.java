package io.casebook.history;

import io.casebook.model.QuerySyntaxException;

import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Understands the query language of `docs/search.md`: the syntax tree of Lucene's flexible parser,
/// compiled for this index. Words side by side must all be there; `OR` binds weaker than `AND`, and
/// stronger than standing side by side.
final class QueryCompiler {
    /// Conditions in a query.
    static final int MOST_CONDITIONS = 200;

    private static final Query EVERY_EVENT = new RowQuery(new RowFilter.Any());

    private final QueryText text;
    private final Conditions conditions;
    private final List<WordSequence> shown = new ArrayList<>();
    private int count;

    private QueryCompiler(QueryText text) {
        this.text = text;
        conditions = new Conditions(text);
    }

    /// @throws QuerySyntaxException when it cannot be understood or would cost too much
    static CompiledQuery compile(String typed) throws QuerySyntaxException {
        if (typed.isBlank()) {
            throw new QuerySyntaxException(0, "the query is empty; * finds every event");
        }
        var compiler = new QueryCompiler(QueryText.of(typed));
        var query = compiler.compile(compiler.parse(), true);
        return new CompiledQuery(query, List.copyOf(compiler.shown));
    }

    private QueryNode parse() throws QuerySyntaxException {
        try {
            return new StandardSyntaxParser().parse(text.ready(), QueryField.MESSAGE.label());
        } catch (QueryNodeParseException e) {
            throw wrongSyntax(e);
        }
    }

    private QuerySyntaxException wrongSyntax(QueryNodeParseException failure) {
        var token = failure instanceof ParseException parse ? parse.currentToken : null;
        var wrong = token == null ? null : token.next;
        if (wrong == null || wrong.image.isEmpty()) {
            return new QuerySyntaxException(
                    text.typedPlace(Integer.MAX_VALUE),
                    "the query ends too early: a word, a phrase in quotes, field:value or a"
                            + " bracket is expected");
        }
        return new QuerySyntaxException(
                text.typedPlace(wrong.beginColumn),
                "\"%s\" cannot stand here; a word, a phrase in quotes, field:value or a bracket is"
                                .formatted(wrong.image)
                        + " expected");
    }

    /// @param positive whether what it finds is wanted, and so shown
    private Query compile(QueryNode node, boolean positive) throws QuerySyntaxException {
        return switch (node) {
            case GroupQueryNode group -> compile(group.getChild(), positive);
            case OrQueryNode or -> any(or.getChildren(), positive);
            case BooleanQueryNode and -> all(and.getChildren(), positive);
            case ModifierQueryNode modifier ->
                    negates(modifier)
                            ? all(List.of(modifier), positive)
                            : compile(modifier.getChild(), positive);
            case TermRangeQueryNode range ->
                    counted(conditions.range(range), range.getLowerBound());
            case QuotedFieldQueryNode phrase ->
                    counted(conditions.phrase(phrase, seen(positive)), phrase);
            case FieldQueryNode word -> counted(conditions.word(word, seen(positive)), word);
            default -> throw new QuerySyntaxException(0, "this kind of query is not understood");
        };
    }

    private List<WordSequence> seen(boolean positive) {
        return positive ? shown : new ArrayList<>();
    }

    private Query counted(Query query, @Nullable FieldQueryNode at) throws QuerySyntaxException {
        if (++count > MOST_CONDITIONS) {
            throw new QuerySyntaxException(
                    at == null ? 0 : text.typedPlace(at.getBegin()),
                    "the query has more than " + MOST_CONDITIONS + " conditions");
        }
        return query;
    }

    private Query any(List<QueryNode> nodes, boolean positive) throws QuerySyntaxException {
        var any = new BooleanQuery.Builder();
        for (var node : nodes) {
            any.add(compile(node, positive), Occur.SHOULD);
        }
        return any.build();
    }

    private Query all(List<QueryNode> nodes, boolean positive) throws QuerySyntaxException {
        var all = new BooleanQuery.Builder();
        var onlyNegative = true;
        for (var node : nodes) {
            if (node instanceof ModifierQueryNode modifier && negates(modifier)) {
                all.add(compile(modifier.getChild(), !positive), Occur.MUST_NOT);
            } else {
                all.add(compile(node, positive), Occur.FILTER);
                onlyNegative = false;
            }
        }
        return onlyNegative ? all.add(EVERY_EVENT, Occur.FILTER).build() : all.build();
    }

    private static boolean negates(ModifierQueryNode node) {
        return node.getModifier() == ModifierQueryNode.Modifier.MOD_NOT;
    }
}
