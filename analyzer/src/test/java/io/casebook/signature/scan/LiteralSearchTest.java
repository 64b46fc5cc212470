package io.casebook.signature.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

class LiteralSearchTest {
    @Test
    void shouldFindLiteralsExactlyWhereTheyAre() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var literals =
                    IntStream.range(0, 6)
                            .mapToObj(_ -> word(random, 4 + random.nextInt(18)))
                            .toList();
            var search = search(literals);
            var text = word(random, 400).getBytes(StandardCharsets.UTF_8);
            var found = new TreeSet<>(found(search, text, 0, text.length));
            var message = new String(text, StandardCharsets.UTF_8);
            var expected =
                    IntStream.range(0, 6).filter(i -> message.contains(literals.get(i))).boxed();
            assertThat(found).containsExactlyElementsOf(expected.toList());
        }
    }

    @Test
    void shouldFindALiteralAtEitherEndAndNotBeyond() {
        var search = search(List.of("soft lockup", "hard LOCKUP", "lockup"));
        var text = "soft lockup on hard LOCKUP".getBytes(StandardCharsets.UTF_8);
        assertThat(found(search, text, 0, text.length)).containsExactlyInAnyOrder(0, 2, 1);
        assertThat(found(search, text, 0, text.length - 1)).containsExactlyInAnyOrder(0, 2);
        assertThat(found(search, text, 1, text.length)).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void shouldTellLiteralsWithTheSameGramsApart() {
        var search =
                search(List.of("table full, dropping", "a table full, dropping", "table full"));
        var text = "conntrack: table full, dropping packet".getBytes(StandardCharsets.UTF_8);
        assertThat(found(search, text, 0, text.length)).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void shouldFindALiteralAtEachDistanceFromTheStartOfTheMessage() {
        var search = search(List.of("local_softirq_pending"));
        for (var distance = 0; distance < 20; distance++) {
            var text =
                    ("x".repeat(distance) + "local_softirq_pending")
                            .getBytes(StandardCharsets.UTF_8);
            assertThat(found(search, text, 0, text.length)).containsExactly(0);
            assertThat(found(search, text, Math.min(1, distance), text.length)).hasSize(1);
            assertThat(found(search, text, distance + 1, text.length)).isEmpty();
        }
    }

    private static LiteralSearch search(List<String> literals) {
        return new LiteralSearch(
                IntStream.range(0, literals.size())
                        .mapToObj(number -> SoughtText.of(literals.get(number), number))
                        .toList());
    }

    private static List<Integer> found(LiteralSearch search, byte[] text, int from, int to) {
        return search.in(text, from, to).stream().map(it -> it.patterns()[0]).toList();
    }

    private static String word(Random random, int length) {
        var word = new StringBuilder();
        for (var i = 0; i < length; i++) {
            word.append("abc".charAt(random.nextInt(3)));
        }
        return word.toString();
    }
}
