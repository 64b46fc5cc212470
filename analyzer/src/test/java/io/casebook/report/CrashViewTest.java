package io.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.Crash;
import io.casebook.model.TimeBasis;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class CrashViewTest {
    @Test
    void shouldNotTellAgainWhatHasANameOfItsOwn() {
        var view =
                view(
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

    @Test
    void shouldPutCrashesOfOneFaultTogether() {
        var crash = bugcheck(Map.of());
        var views = CrashView.of(List.of(crash, crash, crash));

        assertThat(views).hasSize(1);
        assertThat(views.getFirst().again().size()).isEqualTo(2);
    }

    @Test
    void shouldShowWhatStandsForItselfBeforeWhatFollowsFromIt() {
        var lockup = new SampleCrashes(new SampleTexts(text -> text)).lockup();
        var cause = bugcheck(Map.of());
        var span = cause.evidence().span();
        var follows = lockup.within(new Crash.Context(TimeBasis.EXPLICIT, 0, List.of(), span));

        assertThat(CrashView.of(List.of(follows, cause)))
                .extracting(CrashView::crash)
                .containsExactly(cause, follows);
    }

    private static CrashView view(Crash crash) {
        return CrashView.of(List.of(crash)).getFirst();
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
