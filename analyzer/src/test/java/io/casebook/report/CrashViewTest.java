package io.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Crash;

import org.junit.jupiter.api.Test;

import java.util.Map;

class CrashViewTest {
    @Test
    void shouldNotTellAgainWhatHasANameOfItsOwn() {
        var view =
                CrashView.of(
                        bugcheck(
                                Map.of(
                                        "module_name",
                                        "Unknown_Module",
                                        "os.build",
                                        "7601.win7sp1",
                                        "current_irql",
                                        "1c")));

        assertThat(view.attributes().shown()).containsExactly(Map.entry("current_irql", "1c"));
    }

    private static Crash bugcheck(Map<String, String> attributes) {
        var crash = new SampleCrashes(new SampleTexts(text -> text)).bugcheck();
        return new Crash(
                crash.kind(),
                crash.subject(),
                crash.title(),
                crash.reading(),
                crash.readingText(),
                crash.nanos(),
                crash.evidence(),
                crash.process(),
                crash.cpu(),
                crash.kernel(),
                crash.tainted(),
                crash.modules(),
                crash.frames(),
                crash.bugcheck(),
                attributes);
    }
}
