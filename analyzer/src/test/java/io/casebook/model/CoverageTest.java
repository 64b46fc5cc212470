package io.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Coverage.Outcome;

import org.junit.jupiter.api.Test;

import java.util.List;

class CoverageTest {
    @Test
    void shouldNotCallAFileReadNoLineOfWhichFitsItsFormat() {
        var coverage = Coverage.of(List.of(log("a.log", 3, 3), log("b.log", 3, 2)));
        assertThat(coverage)
                .extracting(Coverage::outcome)
                .containsExactly(Outcome.READ, Outcome.NOT_UNDERSTOOD);
        assertThat(coverage.getLast().examples()).containsExactly(new ArtifactPath("a.log"));
    }

    @Test
    void shouldCallAFileReadThatStatesFactsOnly() {
        assertThat(Coverage.of(List.of(log("lscpu", 0, 0))))
                .extracting(Coverage::outcome)
                .containsExactly(Outcome.READ);
    }

    @Test
    void shouldTellApartWhatCouldNotBeOpened() {
        var coverage =
                Coverage.of(
                        List.of(noText("a", "empty"), noText("b", "not readable: no permission")));
        assertThat(coverage)
                .extracting(Coverage::kind)
                .containsExactly("not readable: no permission", "empty");
        assertThat(coverage)
                .extracting(Coverage::outcome)
                .containsExactly(Outcome.UNREADABLE, Outcome.PASSED_OVER);
    }

    private static Artifact noText(String path, String note) {
        return new Artifact(
                new ArtifactPath(path),
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                "",
                EventChunk.UNDATED,
                EventChunk.UNDATED,
                null,
                note);
    }

    private static Artifact log(String path, long events, long unparsed) {
        return new Artifact(
                new ArtifactPath(path),
                "syslog",
                "UTF-8",
                100,
                events,
                events,
                unparsed,
                unparsed,
                "",
                EventChunk.UNDATED,
                EventChunk.UNDATED,
                null,
                null);
    }
}
