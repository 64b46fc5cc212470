package io.casebook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casebook.model.QuerySyntaxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuerySyntaxTest {
    private static QuerySyntaxException failureOf(String query) {
        return catchThrowableOfType(QuerySyntaxException.class, () -> QueryCompiler.compile(query));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '\0',
            value = {
                "oops:1 -> 0 -> there is no field \"oops\"; the fields are message, host, process,"
                        + " pid, severity, time, format, artifact, incident, unparsed; text with a"
                        + " colon goes in quotes",
                "disk AND hst:a -> 9 -> there is no field \"hst\"",
                "disk /a/b severity:bad -> 19 -> \"bad\" is no severity",
                "time:yesterday -> 5 -> \"yesterday\" is no time",
                "time:2021-13 -> 5 -> \"2021-13\" is no time",
                "time:[2021 TO soon] -> 14 -> \"soon\" is no time",
                "pid:x1 -> 4 -> \"x1\" is no process id",
                "unparsed:maybe -> 9 -> unparsed is true or false",
                "host:[a TO b] -> 6 -> only time and severity have an order",
                "disk AND -> 8 -> the query ends too early",
                "(disk -> 5 -> the query ends too early",
                "disk ) full -> 5 -> \")\" cannot stand here",
                "disk AND OR full -> 9 -> \"OR\" cannot stand here",
                "say \"disk full -> 4 -> the quote that begins here has no end",
                "--- -> 1 -> \"-\" cannot stand here",
                "\"...\" -> 1 -> \"...\" has no letter or digit to look for",
            })
    void shouldSayWhereAndWhatIsWrong(String query, int position, String message) {
        var failure = failureOf(query);
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).startsWith(message);
        assertThat(failure.position()).isEqualTo(position);
    }

    @Test
    void shouldRefuseAnEmptyQuery() {
        assertThat(failureOf("  ").getMessage()).contains("empty");
    }

    @Test
    @Timeout(5)
    void shouldRefuseHostileQueriesAtOnce() {
        assertThat(failureOf("a OR ".repeat(10_000) + "a").getMessage()).contains("longer than");
        assertThat(failureOf("a ".repeat(1000)).getMessage()).contains("more than 200 conditions");
        assertThat(failureOf("(".repeat(1000) + "a" + ")".repeat(1000)).getMessage())
                .contains("brackets are open");
        assertThat(failureOf("a*b?".repeat(500)).getMessage()).contains("too many wildcards");
        assertThat(failureOf("host:" + "*a?".repeat(500)).getMessage())
                .contains("too many wildcards");
    }

    @Test
    void shouldTakeOperatorsInsideWordsAsText() throws QuerySyntaxException {
        for (var query :
                new String[] {
                    "xid=0x1f",
                    "04:00.0",
                    "a~b",
                    "x^2",
                    "user@host",
                    "sshd[12]",
                    "a!b",
                    "{a}",
                    "a<b",
                    "/dev/sda1",
                    "http\\://x",
                    "\"a:b [c\"",
                    "5<6"
                }) {
            assertThat(QueryCompiler.compile(query).shown()).isNotEmpty();
        }
    }
}
