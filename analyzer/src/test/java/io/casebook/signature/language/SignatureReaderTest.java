package io.casebook.signature.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.casebook.model.Confidence;
import io.casebook.model.Crash;
import io.casebook.model.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class SignatureReaderTest {
    private static final String SOUND =
            """
            id: disk-slow
            title: A disk answers late
            category: storage
            severity: medium
            status: stable
            detect:
              late: { message: "answered after {took:milliseconds} ms on {disk:word}" }
              reset: { message: "resetting {disk:word}", format: [syslog] }
              stopped: { crash: windows-bugcheck, where: { bugcheck.code: [0x7a, 0xf4] } }
              small: { fact: host.memory.size, at-most: 4GiB }
            condition: late within 5m before reset
            confidence:
              - { base: low, because: it is guessed }
              - { when: small, add: +2, because: there is little memory }
            decode: { took: milliseconds }
            limits: { late: at most 3 per 10s }
            explain: "{disk} needed {took} on {hosts}"
            cause: It is worn.
            remedy: [replace it]
            references: [its manual]
            tests:
              - { name: yes, given: { a: b }, expect: matched }
              - { name: no, given: { a: b }, expect: not matched }
            """;

    private final SignatureReader reader =
            new SignatureReader(Set.of("syslog", "kernel-log"), Set.of("milliseconds", "hex"));

    private List<String> problems(String text) {
        return reader.read("own", "s.yaml", text).problems().stream()
                .map(Object::toString)
                .toList();
    }

    private Condition condition(String text) {
        var reading =
                reader.read("own", "s.yaml", SOUND.replace("late within 5m before reset", text));
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.signature()).condition();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{ at-least: [] }",
                "{ at-most: [] }",
                "{ matches: [] }",
                "{ version: [] }",
                "{ exists: [] }",
                "{ is: [] }",
                "{ has: [] }"
            })
    void shouldRefuseAnEmptyListOfValues(String test) {
        assertThat(problems(SOUND.replace("[0x7a, 0xf4]", test)))
                .singleElement(STRING)
                .contains("needs a value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ at-least: 10 } | true",
                "[5, 10] | true",
                "{ at-most: 4KiB } | true",
                "{ at-least: 10ms } | false",
                "{ at-least: 0 } | false",
                "{ exists: true } | false"
            })
    void shouldDemandAUnitWhereACaptureCountsTime(String test, boolean refused) {
        var where = "{took:milliseconds} ms on {disk:word}\", where: { took: " + test + " }";
        var told = problems(SOUND.replace("{took:milliseconds} ms on {disk:word}\"", where));
        assertThat(told.stream().filter(it -> it.contains("needs a unit")))
                .hasSize(refused ? 1 : 0);
        assertThat(told.isEmpty()).isNotEqualTo(refused);
    }

    @Test
    void shouldReadAllParts() {
        var signature = Objects.requireNonNull(reader.read("own", "s.yaml", SOUND).signature());
        assertThat(signature.id()).isEqualTo("disk-slow");
        assertThat(signature.role()).isEqualTo(Finding.Role.EVENT);
        assertThat(signature.confidence().base()).isEqualTo(Confidence.LOW);
        assertThat(signature.confidence().rules().getFirst().add()).isEqualTo(2);
        assertThat(signature.limits()).containsKey("late");
        assertThat(signature.limits().get("late")).hasToString("at most 3 times per 10s");
        assertThat(signature.selections().keySet())
                .containsExactly("late", "reset", "stopped", "small");
        assertThat(signature.selections().get("stopped"))
                .isInstanceOfSatisfying(
                        Selection.Crashes.class,
                        crashes ->
                                assertThat(crashes.kind()).isEqualTo(Crash.Kind.WINDOWS_BUGCHECK));
        assertThat(signature.tests()).hasSize(2);
    }

    @Test
    void shouldReadWhatAFailureLeadsTo() {
        var lines = "leads-to:\n  - { signature: disk-dead, within: 5m, because: it wears }\n";
        var signature = reader.read("own", "s.yaml", SOUND + lines).signature();

        assertThat(Objects.requireNonNull(signature).leadsTo())
                .containsExactly(new Consequence("disk-dead", 300_000_000_000L, "it wears"));
        assertThat(problems(SOUND + lines.replace("5m", "soon")))
                .singleElement()
                .asString()
                .contains("'within' is a duration with its unit");
        assertThat(problems(SOUND + lines.replace("because", "becose")))
                .anySatisfy(it -> assertThat(it).contains("did you mean 'because'?"));
    }

    @Test
    void shouldRefuseCapturesThatWouldNeverBeShown() {
        assertThat(problems(SOUND.replace("resetting {disk:word}", "resetting {host:word}")))
                .anySatisfy(it -> assertThat(it).contains("a capture cannot be called 'host'"));
    }

    @Test
    void shouldTellUnknownKeysWithPlaceAndSuggestion() {
        assertThat(problems(SOUND.replace("severity: medium", "severity: medium\nsuperseeds: [x]")))
                .containsExactly(
                        "s.yaml:5:1: unknown key 'superseeds'; did you mean 'supersedes'?");
        assertThat(problems(SOUND.replace("format: [syslog]", "formats: [syslog]")))
                .containsExactly("s.yaml:8:46: unknown key 'formats'; did you mean 'format'?");
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        var text =
                SOUND.replace("severity: medium", "severity: hihg")
                        .replace("cause: It is worn.\n", "")
                        .replace("status: stable", "status: ready");
        assertThat(problems(text))
                .containsExactlyInAnyOrder(
                        "s.yaml:4:11: unknown severity 'hihg'; did you mean 'high'?",
                        "s.yaml:5:9: unknown status 'ready'",
                        "s.yaml:1:1: the signature lacks 'cause'");
    }

    @Test
    void shouldDemandPositiveAndNegativeSamples() {
        assertThat(problems(SOUND.replace("expect: not matched", "expect: not applicable")))
                .containsExactly("s.yaml:21:1: 'tests' needs one that expects 'not matched'");
        assertThat(problems(SOUND.replace("expect: matched", "expect: not applicable")))
                .containsExactly("s.yaml:21:1: 'tests' needs one that expects 'matched'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lat and reset     | 11:12: unknown selection 'lat'; did you mean 'late'?
                    late and or reset | 11:21: expected not, no, any, all, count, distinct, (, a name but found 'or'
                    late within 5 before reset | 11:24: a duration needs a unit, such as 5m or 10ms
                    late on same hots | 11:25: unknown place or capture 'hots'; did you mean 'host'?
                    small within 5m of late | 11:12: 'small' is a fact and has no time
                    count(late) >= 3s | 11:27: a whole number without a unit is needed
                    taken at least 10ms | 11:12: unknown capture 'taken'
                    not late          | 11:12: the condition could hold without anything having been seen
                    late reset        | 11:17: expected the end but found 'reset'
                    distinct(late, dsik) >= 2 | 11:27: unknown capture 'dsik'
                    """)
    void shouldTellMistakesInConditions(String condition, String problem) {
        assertThat(problems(SOUND.replace("late within 5m before reset", condition)).getFirst())
                .isEqualTo("s.yaml:" + problem);
    }

    @Test
    void shouldRefuseToCountTheSilenceOfWhatIsLimited() {
        var absence = "no late within 5m after reset";
        assertThat(problems(SOUND.replace("late within 5m before reset", absence)))
                .containsExactly(
                        "s.yaml:11:12: silence of 'late' proves nothing, as 'limits' says");
    }

    @Test
    void shouldTakeOnlyTrueAndFalseForExistence() {
        assertThat(problems(SOUND.replace("at-most: 4GiB", "exists: yes")))
                .containsExactly("s.yaml:10:44: 'exists' is true or false");
    }

    @Test
    void shouldTellPlacesInConditionsOverSeveralLines() {
        var folded = ">-\n  late\n    and rest";
        assertThat(problems(SOUND.replace("late within 5m before reset", folded)))
                .containsExactly("s.yaml:13:9: unknown selection 'rest'; did you mean 'reset'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {a:int}{b:int} is bad | two placeholders need text between them
                    value {a:itn} is | unknown type 'itn'; did you mean 'int'?
                    {a:int}bc{c:int} | the pattern needs a text of at least 4 bytes that every match holds
                    all of {rest} this | {rest} takes the whole line, so nothing can follow it
                    {any} is this | a pattern cannot start with {any}
                    some {text here | a placeholder is written {name:type}, a brace {{
                    """)
    void shouldTellMistakesInPatterns(String pattern, String problem) {
        var text = SOUND.replace("resetting {disk:word}", pattern);
        assertThat(problems(text)).first().asString().contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?b*", "(abcdef)?", "[abcdef]+", "abcdef|ghijkl", "ab\\d+cd"})
    void shouldDemandALiteralOfExpressions(String expression) {
        var text =
                SOUND.replace("message: \"resetting {disk:word}\"", "regex: '" + expression + "'");
        assertThat(problems(text)).first().asString().contains("that every match holds");
    }

    @Test
    void shouldFindTheLongestLiteralOfAnExpression() {
        assertThat(RequiredLiteral.of("^(?<a>x+) foo\\.bar? [quux] ba{2} end"))
                .isEqualTo(" foo.ba");
        assertThat(RequiredLiteral.of("task (\\S+) blocked")).isEqualTo(" blocked");
        assertThat(RequiredLiteral.of("one\\(two\\)")).isEqualTo("one(two)");
        assertThat(RequiredLiteral.of("on (?<device>[^)]{1,64}) of")).isEqualTo("on ");
        assertThat(RequiredLiteral.of("[^]x[(]]gone")).isEqualTo("gone");
        assertThat(RequiredLiteral.of("by \\k<q> it")).isEqualTo("by ");
        assertThat(RequiredLiteral.of("\\x41BCD \\u20132013 \\pLong \\014 \\cXy"))
                .isEqualTo("2013 ");
        assertThat(RequiredLiteral.of("\\Qa.b(c\\E d")).isEqualTo("a.b(c d");
        assertThat(RequiredLiteral.of("\\Qabc\\E*d")).isEqualTo("ab");
        assertThat(RequiredLiteral.of("(\\Q)\\E many)few")).isEqualTo("few");
        assertThat(RequiredLiteral.of("(?i)disk gone")).isEmpty();
    }

    @Test
    void shouldTellUnknownFormatsAndDecoders() {
        assertThat(problems(SOUND.replace("[syslog]", "[sylog]")))
                .containsExactly("s.yaml:8:55: unknown format 'sylog'; did you mean 'syslog'?");
        assertThat(problems(SOUND.replace("{ took: milliseconds }", "{ took: miliseconds }")))
                .containsExactly(
                        "s.yaml:15:17: unknown decoder 'miliseconds'; did you mean"
                                + " 'milliseconds'?");
    }

    @Test
    void shouldTellWhereTheFileIsNoYaml() {
        assertThat(problems("id: [a\ntitle: b")).first().asString().startsWith("s.yaml:2:");
        assertThat(problems("")).containsExactly("s.yaml:1:1: the file is empty");
        assertThat(problems("- a\n- b"))
                .containsExactly("s.yaml:1:1: the signature must be a mapping of keys to values");
    }

    @Test
    void shouldBindGroupsToWholeExpressions() {
        assertThat(condition("late and reset on same host"))
                .isInstanceOfSatisfying(
                        Condition.Grouped.class,
                        grouped -> {
                            assertThat(grouped.same()).containsExactly(Dimension.HOST);
                            assertThat(grouped.inner()).isInstanceOf(Condition.All.class);
                        });
        assertThat(condition("late or reset and stopped, all on same host and same boot"))
                .isInstanceOfSatisfying(
                        Condition.Grouped.class,
                        grouped -> {
                            assertThat(grouped.same())
                                    .containsExactly(Dimension.HOST, Dimension.BOOT);
                            assertThat(grouped.inner()).isInstanceOf(Condition.Any.class);
                        });
    }

    @Test
    void shouldReadEveryKindOfCorrelation() {
        assertThat(condition("count(any of (late, reset)) >= 3 within 5m"))
                .isInstanceOf(Condition.Count.class);
        assertThat(condition("distinct(late, disk) at least 2"))
                .isInstanceOf(Condition.Distinct.class);
        assertThat(condition("late then reset then stopped within 10s"))
                .isEqualTo(
                        new Condition.Sequence(
                                List.of(
                                        new Condition.Operand(List.of("late")),
                                        new Condition.Operand(List.of("reset")),
                                        new Condition.Operand(List.of("stopped"))),
                                10_000_000_000L));
        assertThat(condition("no reset within 1m after late")).isInstanceOf(Condition.Absent.class);
        assertThat(condition("late and reset absent")).isInstanceOf(Condition.All.class);
        assertThat(condition("took at least 10ms")).isInstanceOf(Condition.Compared.class);
        assertThat(condition("all of (late, reset)")).isInstanceOf(Condition.All.class);
    }

    @Test
    void shouldAnswerHostileConditionsQuickly() {
        var deep = "(".repeat(30) + "late" + ")".repeat(30);
        var tooDeep = "(".repeat(900) + "late" + ")".repeat(900);
        var endless = "not ".repeat(490) + "late";
        var threads = ManagementFactory.getThreadMXBean();
        var started = threads.getCurrentThreadCpuTime();
        assertThat(condition(deep)).isInstanceOf(Condition.Present.class);
        assertThat(problems(SOUND.replace("late within 5m before reset", tooDeep)))
                .containsExactly("s.yaml:11:12: a condition may be nested 50 deep");
        assertThat(problems(SOUND.replace("late within 5m before reset", endless)))
                .containsExactly("s.yaml:11:12: a condition may be nested 50 deep");
        assertThat(threads.getCurrentThreadCpuTime() - started).isLessThan(1_000_000_000L);
    }
}
