package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;
import java.util.stream.Stream;

class GuestAttributionTest {
    private static GuestAttribution knowing(String... guests) {
        var evidence = new Evidence(new SourceSpan(new ArtifactPath("vm.log"), 0, 0, 1, 1), "");
        return new GuestAttribution(
                Stream.of(guests)
                        .map(name -> new Fact(Subject.guest(name), "name", name, "", evidence))
                        .toList(),
                Set.of("sc7"));
    }

    private static String named(GuestAttribution guests, String path) {
        return guests.named(Subject.guest(""), new ArtifactPath(path)).name();
    }

    @ParameterizedTest
    @CsvSource({
        "vm1/analyze.txt, vm1",
        "dumps/vm2.txt, vm2",
        "case.zip!/vm2/analyze.txt, vm2",
        "vm1-2/analyze.txt, vm1-2",
        "dumps/vm1-memory.txt, vm1",
        "dumps/vm1-2-memory.txt, vm1-2",
        "dumps/vm11/analyze.txt, ''",
        "analyze.txt, ''"
    })
    void shouldFindTheGuestInThePath(String path, String guest) {
        assertThat(named(knowing("vm1", "vm2", "vm1-2"), path)).isEqualTo(guest);
    }

    @Test
    void shouldTakeTheOnlyGuestThatThereIs() {
        assertThat(named(knowing("vm1"), "analyze.txt")).isEqualTo("vm1");
        assertThat(named(knowing(), "analyze.txt")).isEmpty();
    }

    @Test
    void shouldLeaveWhatIsNamedAndWhatIsAHost() {
        var guests = knowing("vm1");
        var path = new ArtifactPath("vm1/analyze.txt");

        assertThat(guests.named(Subject.guest("other"), path)).isEqualTo(Subject.guest("other"));
        assertThat(guests.named(Subject.host(""), path)).isEqualTo(Subject.host(""));
        assertThat(guests.guests()).isEqualTo(Set.of("vm1"));
    }
}
