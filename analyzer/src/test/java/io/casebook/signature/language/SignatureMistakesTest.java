package io.casebook.signature.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

/// Mistakes that would pass unseen, or be told as others than they are.
class SignatureMistakesTest {
    private static final String SOUND =
            """
            id: disk-slow
            title: A disk answers late
            category: storage
            severity: low
            status: stable
            role: event
            detect:
              late: { message: "answered after {took:milliseconds} ms on {disk:word}" }
              reset: { message: "resetting {disk:word}", where: { disk: sda } }
              small: { fact: host.memory.size, at-most: 4GiB }
            condition: late within 5m before reset
            limits: { late: at most 3 per 10s }
            confidence:
              - { base: low, because: it is guessed }
              - { when: small, add: +2, because: there is little memory }
            decode: { took: hex }
            explain: "{disk} needed {took} on {hosts}"
            cause: It is worn.
            remedy: [replace it]
            references: [its manual]
            leads-to: []
            tests:
              - { name: yes, given: { a: b }, expect: matched }
              - { name: no, given: { a: b }, expect: not matched }
            """;

    private final SignatureReader reader =
            new SignatureReader(Set.of("syslog"), Set.of("milliseconds", "hex"));

    private List<String> problems(String old, String changed) {
        assertThat(SOUND).contains(old);
        return reader.read("own", "s.yaml", SOUND.replace(old, changed)).problems().stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at-least",
                "at-most",
                "version",
                "matches",
                "exists",
                "is",
                "in",
                "has",
                "lacks"
            })
    void shouldDemandAValue(String test) {
        assertThat(problems("at-most: 4GiB", test + ": []"))
                .singleElement()
                .asString()
                .startsWith("s.yaml:10:")
                .endsWith("'" + test + "' needs a value");
    }

    @Test
    void shouldDemandOneValueWhereSeveralMeanNothing() {
        assertThat(problems("at-most: 4GiB", "at-most: [1, 2]"))
                .containsExactly("s.yaml:10:45: 'at-most' needs one value");
        assertThat(problems("disk: sda", "disk: []"))
                .containsExactly("s.yaml:9:61: a list needs a value");
    }

    @Test
    void shouldRefuseConsequencesAndGravityOfNoise() {
        assertThat(problems("role: event", "role: noise")).isEmpty();
        assertThat(
                        problems(
                                "severity: low\nstatus: stable\nrole: event",
                                "severity: medium\nstatus: stable\nrole: noise"))
                .containsExactly("s.yaml:4:1: noise is info or low");
        assertThat(
                        reader.read(
                                        "own",
                                        "s.yaml",
                                        SOUND.replace("role: event", "role: noise")
                                                .replace(
                                                        "leads-to: []",
                                                        "leads-to: [{ signature: x, within: 1m,"
                                                                + " because: y }]"))
                                .problems())
                .singleElement()
                .hasToString("s.yaml:21:1: noise leads to nothing");
    }

    @Test
    void shouldNotTakeTheSilenceOfWhatIsLimitedForAReason() {
        assertThat(problems("when: small", "when: no late within 1m after reset"))
                .containsExactly(
                        "s.yaml:15:13: silence of 'late' proves nothing, as 'limits' says");
    }

    @Test
    void shouldTellSelectionsThatNothingUses() {
        var unused = SOUND.replace("late within 5m before reset", "late");
        var reading = reader.read("own", "s.yaml", unused);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.signature()).isNotNull();
        assertThat(reading.flaws())
                .singleElement()
                .hasToString("s.yaml:9:10: neither the condition nor a 'when' uses 'reset'");
        assertThat(reader.read("own", "s.yaml", SOUND).flaws()).isEmpty();
    }

    @Test
    void shouldTellCapturesThatADemandNamesAndNothingCaptures() {
        assertThat(problems("disk: sda", "dsik: sda"))
                .containsExactly("s.yaml:9:61: unknown capture 'dsik'; did you mean 'disk'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    at-most: 4GiB       | exists: false          | 10:10: a fact that does not exist cannot be demanded
                    expect: not matched | expect: unmatched      | 24:42: unknown expect 'unmatched'; did you mean 'not matched'?
                    late within 5m      | late within 1min       | 11:24: unknown unit in '1min': ns us ms s m h d, KiB MiB GiB KB MB GB B %
                    late within 5m before reset | cout(late) >= 3 | 11:12: unknown function 'cout'; did you mean 'count'?
                    late within 5m before reset | late and reset( | 11:21: unknown function 'reset'
                    per 10s             | per 5parsecs           | 12:17: a limit reads 'at most 10 per boot' or 'once per 5m'
                    when: small, add: +2 | base: high            | 15:5: 'base' is given twice
                    'on {disk:word}" }' | 'on {disk:word}", process: [] }' | 8:85: 'process' names none; leave it out where any will do
                    'on {disk:word}" }' | 'on {disk:word}", format: [] }' | 8:84: 'format' names none; leave it out where any will do
                    """)
    void shouldTellWhatIsWrong(String old, String changed, String problem) {
        assertThat(problems(old, changed)).containsExactly("s.yaml:" + problem);
    }

    @Test
    void shouldTellWhatADecoderIsFor() {
        assertThat(problems("took:milliseconds}", "took:bytes}"))
                .singleElement()
                .asString()
                .startsWith("s.yaml:8:36: unknown type 'bytes': it is one of int hex decimal")
                .endsWith("how a value is shown 'explain' says, as in {free|bytes}");
    }

    @Test
    void shouldNotTellNamesAsUnknownThatCouldNotBeRead() {
        assertThat(problems("reset: { message:", "reset: { mesage:"))
                .allMatch(it -> it.startsWith("s.yaml:9:"));
        assertThat(problems("late: { message:", "late: { format: syslgo, message:"))
                .containsExactly("s.yaml:8:19: unknown format 'syslgo'; did you mean 'syslog'?");
    }

    @Test
    void shouldTakeAnyNumberOfParenthesesSideBySide() {
        var flat = "late" + " and (late) and not (small)".repeat(60);
        assertThat(problems("late within 5m before reset", flat)).isEmpty();
        var quoted = "(".repeat(51) + "took = \")))))))))))))))))))\"" + ")".repeat(51);
        assertThat(problems("late within 5m before reset", quoted))
                .containsExactly("s.yaml:11:12: a condition may be nested 50 deep");
    }

    @Test
    void shouldRefuseExpressionsThatNobodyCouldRead() {
        var deep = "(".repeat(100_000) + ")".repeat(100_000);
        assertThat(problems("at-most: 4GiB", "matches: '" + deep + "'"))
                .containsExactly("s.yaml:10:45: an expression may have 2000 characters");
        assertThat(problems("message: \"resetting {disk:word}\"", "regex: 'reset" + deep + "'"))
                .first()
                .asString()
                .endsWith("an expression may have 2000 characters");
    }

    @Test
    void shouldTellOfAnyTextWhatIsWrong() {
        for (var end = 0; end < SOUND.length(); end++) {
            var text = SOUND.substring(0, end);
            assertThatCode(() -> reader.read("own", "s.yaml", text)).doesNotThrowAnyException();
        }
        for (var mark :
                List.of(
                        "[", "{", "}", "'", "\"", "&a ", "*a", "!x ", "|", "- ", "? ", "\t",
                        "\u0000", "%")) {
            for (var at = 0; at < SOUND.length(); at += 3) {
                var text = SOUND.substring(0, at) + mark + SOUND.substring(at);
                assertThatCode(() -> reader.read("own", "s.yaml", text))
                        .as(mark + " at " + at)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void shouldKnowWhereASignatureNamesOthers() {
        var mentions =
                reader.read(
                                "own",
                                "s.yaml",
                                SOUND.replace("role: event", "supersedes: [disk-late]")
                                        .replace(
                                                "late: { m",
                                                "other: { signature: a-b }\n  late: { m")
                                        .replace("condition: ", "condition: other and "))
                        .mentions();
        assertThat(mentions)
                .containsExactly(
                        new Mention("id", "disk-slow", 1, 5),
                        new Mention("supersedes", "disk-late", 6, 14),
                        new Mention("signature", "a-b", 8, 23));
    }
}
