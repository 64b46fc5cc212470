package io.casebook.signature.scan;

import static io.casebook.signature.scan.Scanned.draft;
import static io.casebook.signature.scan.Scanned.hits;
import static io.casebook.signature.scan.Scanned.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class TextSearchTest {
    @Test
    void shouldFindAShortTextThatBeginsTheMessageAndNowhereElse() {
        var scanner =
                scanner(
                        "{ message: \"^MC{x:int}: lost\" }",
                        "{ message: \"^EDAC{x:int}: lost\" }",
                        "{ message: \"^EDACS{x:int}: lost\" }");
        assertThat(hits(scanner, "EDAC7: lost")).containsExactly(1);
        assertThat(hits(scanner, "EDACS7: lost")).containsExactly(2);
        assertThat(hits(scanner, "an EDAC7: lost")).isEmpty();
        assertThat(hits(scanner, "EDAC: lost")).isEmpty();
        assertThat(hits(scanner, "MC7: lost")).containsExactly(0);
        assertThat(hits(scanner, "EDA")).isEmpty();
    }

    @Test
    void shouldFindWhatStandsBehindVeryManyOtherTexts() {
        var scanner = scanner("{ message: \"late {x:int}!\" }", "{ message: \"early {x:int}!\" }");
        assertThat(hits(scanner, "early x ".repeat(500) + "late 7!")).containsExactly(0);
        assertThat(hits(scanner, "early x ".repeat(64) + "early 7!")).containsExactly(1);
    }

    @Test
    void shouldFindAllTextsOfOnePlace() {
        var many =
                IntStream.range(0, 100)
                        .mapToObj(
                                number -> "{ message: \"stuck for {x%d:int}s\" }".formatted(number))
                        .toArray(String[]::new);
        assertThat(hits(scanner(many), "CPU#1 stuck for 22s")).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "4999999, false",
        "5000000, true",
        "5000001, true",
        "999999999999999999, true",
        "9999999999999999999, true",
        "-5000000, false",
        "0, false"
    })
    void shouldCompareNumbersOfAnySize(String took, boolean holds) {
        var scanner =
                scanner(
                        "{ message: \"took {x:nanoseconds} ns\", where: { x: { at-least: 5ms } }"
                                + " }");
        assertThat(hits(scanner, "it took " + took + " ns"))
                .isEqualTo(holds ? List.of(0) : List.of());
    }

    @Test
    void shouldCompareNumbersThatOverflowInTheirUnit() {
        var scanner =
                scanner("{ message: \"took {x:seconds} s\", where: { x: { at-least: 1s } } }");
        assertThat(hits(scanner, "it took 999999999999999999 s")).containsExactly(0);
        assertThat(hits(scanner, "it took 0 s")).isEmpty();
    }

    @Test
    void shouldTellWritersWhoseNamesBeginAlike() {
        var scanner =
                scanner(
                        "{ message: gone, process: pacemaker-fenced }",
                        "{ message: gone, process: pacemaker-based }",
                        "{ message: gone, process: pacemaker }",
                        "{ message: gone, process: cib }");
        assertThat(writtenBy(scanner, "pacemaker-fenced")).containsExactly(0);
        assertThat(writtenBy(scanner, "pacemaker-based")).containsExactly(1);
        assertThat(writtenBy(scanner, "pacemaker")).containsExactly(2);
        assertThat(writtenBy(scanner, "cib")).containsExactly(3);
        assertThat(writtenBy(scanner, "pacemakerd")).isEmpty();
        assertThat(writtenBy(scanner, "ci")).isEmpty();
        assertThat(writtenBy(scanner, "")).isEmpty();
    }

    /// The name stands at the very end of what is read, too.
    private static List<Integer> writtenBy(SignatureScanner scanner, String name) {
        var bytes = ("gone " + name).getBytes(StandardCharsets.UTF_8);
        var draft = draft(bytes);
        draft.end = 4;
        draft.processStart = 5;
        draft.processEnd = bytes.length;
        var hits = new ArrayList<Integer>();
        scanner.newCursor().scan(bytes, draft, hits::add);
        return hits;
    }
}
