package io.casebook.app;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Fact;

import java.util.List;
import java.util.Optional;

/// Tells what dumps say of themselves, which have no log: that a process met an exception or a
/// signal, that a kernel crashed.
final class DumpStory {
    private final List<Fact> facts;

    /// @param facts of all artifacts
    DumpStory(List<Fact> facts) {
        this.facts = facts;
    }

    /// A title for an upload of which nothing else is known.
    Optional<String> title() {
        return process().or(this::kernel);
    }

    /// One sentence; none where there is no dump of something that crashed.
    Optional<String> sentence() {
        return title().map(it -> "A dump tells: " + it + ".");
    }

    private Optional<String> process() {
        return fact("process.exception.code")
                .map(it -> process(it, "met exception " + it.value() + name(it)))
                .or(
                        () ->
                                fact("process.dump.signal.name")
                                        .map(it -> process(it, "ended on " + it.value())));
    }

    private String name(Fact exception) {
        return beside(artifact(exception), "process.exception.name")
                .map(" (%s)"::formatted)
                .orElse("");
    }

    private String process(Fact met, String words) {
        var dump = met.evidence().span().artifact();
        var program = beside(dump, "process.dump.name").or(() -> beside(dump, "process.program"));
        var place = beside(dump, "process.exception.module").map(it -> " at " + it).orElse("");
        return "A process%s %s%s"
                .formatted(program.map(it -> ", " + it + ",").orElse(""), words, place);
    }

    /// A kernel notes the time at which it crashes; one that is dumped while it runs has none.
    private Optional<String> kernel() {
        return fact("crash.time")
                .map(
                        it ->
                                "A Linux kernel%s%s crashed at %s and left a dump"
                                        .formatted(
                                                beside(artifact(it), "kernel.release")
                                                        .map(release -> " " + release)
                                                        .orElse(""),
                                                it.subject().named() ? " of " + it.subject() : "",
                                                it.value()));
    }

    private static ArtifactPath artifact(Fact fact) {
        return fact.evidence().span().artifact();
    }

    private Optional<Fact> fact(String key) {
        return facts.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private Optional<String> beside(ArtifactPath dump, String key) {
        return facts.stream()
                .filter(it -> it.key().equals(key) && artifact(it).equals(dump))
                .map(Fact::value)
                .findFirst();
    }
}
