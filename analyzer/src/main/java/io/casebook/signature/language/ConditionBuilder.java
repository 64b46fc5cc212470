package io.casebook.signature.language;

import io.casebook.grammar.ConditionParser;
import io.casebook.grammar.ConditionParserBaseVisitor;
import io.casebook.signature.language.Condition.Direction;
import io.casebook.signature.language.Condition.Operand;
import io.casebook.signature.language.SourceText.Problems;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Turns the parse tree of a condition into a [Condition] and checks its names.
final class ConditionBuilder extends ConditionParserBaseVisitor<Condition> {
    private final Node at;
    private final String text;
    private final Problems problems;
    private final Map<String, Selection> selections;

    ConditionBuilder(Node at, String text, Problems problems, Map<String, Selection> selections) {
        this.at = at;
        this.text = text;
        this.problems = problems;
        this.selections = selections;
    }

    @Override
    public Condition visitCondition(ConditionParser.ConditionContext tree) {
        return visit(tree.expression());
    }

    @Override
    public Condition visitExpression(ConditionParser.ExpressionContext tree) {
        var inner = visit(tree.disjunction());
        if (tree.sameness().isEmpty()) {
            return inner;
        }
        var same = tree.sameness().stream().map(one -> sameness(one, inner)).distinct().toList();
        return new Condition.Grouped(inner, same);
    }

    private Sameness sameness(ConditionParser.SamenessContext tree, Condition inner) {
        var name = tree.NAME().getText();
        var dimension = Dimension.of(name);
        if (dimension == null && inner.selections().stream().noneMatch(captures(name))) {
            var known = new ArrayList<>(Dimension.labels());
            inner.selections().stream()
                    .map(selections::get)
                    .filter(Objects::nonNull)
                    .forEach(selection -> known.addAll(selection.captures().keySet()));
            complain(tree.NAME().getSymbol(), "place or capture", known);
        }
        return dimension == null ? new Sameness.Captured(name) : dimension;
    }

    @Override
    public Condition visitDisjunction(ConditionParser.DisjunctionContext tree) {
        var parts = tree.conjunction().stream().map(this::visit).toList();
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    @Override
    public Condition visitConjunction(ConditionParser.ConjunctionContext tree) {
        var parts = tree.term().stream().map(this::visit).toList();
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    @Override
    public Condition visitNegation(ConditionParser.NegationContext tree) {
        return new Condition.Not(visit(tree.term()));
    }

    @Override
    public Condition visitGroup(ConditionParser.GroupContext tree) {
        return visit(tree.expression());
    }

    @Override
    public Condition visitAllOf(ConditionParser.AllOfContext tree) {
        return new Condition.All(
                tree.NAME().stream()
                        .map(name -> (Condition) new Condition.Present(operand(List.of(name))))
                        .toList());
    }

    @Override
    public Condition visitCount(ConditionParser.CountContext tree) {
        return new Condition.Count(
                operand(tree.operand()),
                comparator(tree.comparator()),
                number(tree.QUANTITY()),
                tree.window() == null ? null : timedWindow(tree.window(), tree.operand()));
    }

    @Override
    public Condition visitDistinct(ConditionParser.DistinctContext tree) {
        var operand = operand(tree.operand());
        var by = tree.NAME().getText();
        if (Dimension.of(by) == null && operand.selections().stream().noneMatch(captures(by))) {
            complain(tree.NAME().getSymbol(), "capture", Dimension.labels());
        }
        return new Condition.Distinct(
                operand,
                by,
                comparator(tree.comparator()),
                number(tree.QUANTITY()),
                tree.window() == null ? null : timedWindow(tree.window(), tree.operand()));
    }

    @Override
    public Condition visitNone(ConditionParser.NoneContext tree) {
        return new Condition.Not(new Condition.Present(operand(tree.operand())));
    }

    @Override
    public Condition visitAbsent(ConditionParser.AbsentContext tree) {
        return new Condition.Not(new Condition.Present(operand(tree.operand())));
    }

    @Override
    public Condition visitAbsence(ConditionParser.AbsenceContext tree) {
        return new Condition.Absent(
                operand(tree.operand(0)),
                timedWindow(tree.window(), tree.operand(0), tree.operand(1)),
                direction(tree.direction()),
                operand(tree.operand(1)));
    }

    @Override
    public Condition visitNearness(ConditionParser.NearnessContext tree) {
        return new Condition.Near(
                operand(tree.operand(0)),
                timedWindow(tree.window(), tree.operand(0), tree.operand(1)),
                direction(tree.direction()),
                operand(tree.operand(1)));
    }

    @Override
    public Condition visitSequence(ConditionParser.SequenceContext tree) {
        var steps = tree.operand().toArray(ConditionParser.OperandContext[]::new);
        checkTimed(steps);
        return new Condition.Sequence(
                tree.operand().stream().map(this::operand).toList(),
                tree.window() == null ? null : window(tree.window()));
    }

    @Override
    public Condition visitComparison(ConditionParser.ComparisonContext tree) {
        var capture = tree.NAME().getText();
        var capturing = selections.keySet().stream().filter(captures(capture)).toList();
        if (capturing.isEmpty()) {
            var known =
                    selections.values().stream()
                            .flatMap(selection -> selection.captures().keySet().stream())
                            .toList();
            complain(tree.NAME().getSymbol(), "capture", known);
        }
        return new Condition.Compared(
                new Operand(capturing), capture, test(comparator(tree.comparator()), tree.value()));
    }

    private static ValueTest test(Comparator comparator, ConditionParser.ValueContext value) {
        var text = value.getText();
        var bare = value.TEXT() == null ? text : text.substring(1, text.length() - 1);
        var quantity = Quantity.parse(bare);
        return quantity == null || (comparator == Comparator.EQUAL && !quantity.isDuration())
                ? new ValueTest.OneOf(List.of(bare))
                : new ValueTest.Compares(comparator, quantity);
    }

    @Override
    public Condition visitPresence(ConditionParser.PresenceContext tree) {
        return new Condition.Present(operand(tree.operand()));
    }

    private Predicate<String> captures(String capture) {
        return name -> {
            var selection = selections.get(name);
            return selection != null && selection.captures().containsKey(capture);
        };
    }

    private Operand operand(ConditionParser.OperandContext tree) {
        return switch (tree) {
            case ConditionParser.SelectionContext one -> operand(List.of(one.NAME()));
            case ConditionParser.AnyOfContext several -> operand(several.NAME());
            default -> throw new IllegalStateException(tree.getText());
        };
    }

    private Operand operand(List<TerminalNode> names) {
        for (var name : names) {
            if (!selections.containsKey(name.getText())) {
                complain(name.getSymbol(), "selection", List.copyOf(selections.keySet()));
            }
        }
        return new Operand(names.stream().map(ParseTree::getText).toList());
    }

    private long timedWindow(
            ConditionParser.WindowContext tree, ConditionParser.OperandContext... operands) {
        checkTimed(operands);
        return window(tree);
    }

    private void checkTimed(ConditionParser.OperandContext... operands) {
        for (var tree : operands) {
            for (var name : operand(tree).selections()) {
                var selection = selections.get(name);
                if (selection != null && !selection.timed()) {
                    problem(tree.getStart(), "'" + name + "' is a fact and has no time");
                }
            }
        }
    }

    private long window(ConditionParser.WindowContext tree) {
        var quantity = Quantity.parse(tree.QUANTITY().getText());
        if (quantity == null || !quantity.isDuration()) {
            problem(tree.QUANTITY().getSymbol(), "a duration needs a unit, such as 5m or 10ms");
            return 0;
        }
        return quantity.value().min(BigDecimal.valueOf(Long.MAX_VALUE / 4)).longValue();
    }

    private long number(TerminalNode quantity) {
        try {
            return Long.parseLong(quantity.getText());
        } catch (NumberFormatException _) {
            problem(quantity.getSymbol(), "a whole number without a unit is needed");
            return 0;
        }
    }

    private static Comparator comparator(ConditionParser.ComparatorContext tree) {
        return Comparator.of(tree.getText());
    }

    private static Direction direction(ConditionParser.DirectionContext tree) {
        return switch (tree.getText()) {
            case "before" -> Direction.BEFORE;
            case "after" -> Direction.AFTER;
            default -> Direction.AROUND;
        };
    }

    private void complain(Token token, String what, List<String> known) {
        var place = problems.source().of(at, text, token.getStartIndex());
        var wrong = token.getText();
        problems.add(place, "unknown " + what + " '" + wrong + "'", known, wrong);
    }

    private void problem(@Nullable Token token, String message) {
        var index = token == null ? 0 : token.getStartIndex();
        problems.add(problems.source().of(at, text, index), message, List.of(), "");
    }
}
