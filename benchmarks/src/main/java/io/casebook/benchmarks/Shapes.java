package io.casebook.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// The records of one kind of log, with how often each comes. They stand in `<kind>.shapes`: a
/// weight, a blank, the record. Those with weight 0 open the log, each once.
final class Shapes {
    private static final Map<LogKind, Shapes> LOADED = new ConcurrentHashMap<>();

    private final List<Shape> opening = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final int[] choice;

    private Shapes(String prefix, List<String> lines) {
        var weights = new ArrayList<Integer>();
        for (var line : lines) {
            var blank = line.indexOf(' ');
            var weight = Integer.parseInt(line, 0, blank, 10);
            var shape = Shape.of(prefix, line.substring(blank + 1));
            (weight == 0 ? opening : shapes).add(shape);
            if (weight > 0) {
                weights.add(weight);
            }
        }
        choice = choice(weights);
    }

    /// An array in which each shape's number stands as often as its weight says.
    private static int[] choice(List<Integer> weights) {
        var choice = new int[weights.stream().mapToInt(Integer::intValue).sum()];
        var from = 0;
        for (var number = 0; number < weights.size(); number++) {
            var to = from + weights.get(number);
            Arrays.fill(choice, from, to, number);
            from = to;
        }
        return choice;
    }

    /// The shapes of a kind of log, which come with the generator; read once.
    ///
    /// @throws UncheckedIOException when they cannot be read
    static Shapes of(LogKind kind) {
        return LOADED.computeIfAbsent(kind, Shapes::load);
    }

    private static Shapes load(LogKind kind) {
        var file = kind.id() + ".shapes";
        try (var stream = Objects.requireNonNull(Shapes.class.getResourceAsStream(file), file)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var lines = text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#"));
            return new Shapes(kind.prefix(), lines.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The records that open a log, in order.
    List<Shape> opening() {
        return List.copyOf(opening);
    }

    /// How many shapes there are to choose from.
    int size() {
        return shapes.size();
    }

    /// The next record.
    Shape any(SplittableRandom random) {
        return shapes.get(choice[random.nextInt(choice.length)]);
    }
}
