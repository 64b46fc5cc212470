package io.casebook.report;

import io.casebook.model.Crash;
import io.casebook.model.EventChunk;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A crash as the page shows it.
///
/// @param kind in plain words
/// @param doubt of its time; empty where it is written in full
/// @param places where else it is told
/// @param again later crashes of the same fault
/// @param cause the place of the crash that it follows from; empty where it stands for itself
public record CrashView(
        Crash crash,
        String kind,
        String where,
        String doubt,
        Capped<String> places,
        String cause,
        Capped<Occurrence> again,
        Capped<Crash.Frame> frames,
        Capped<String> modules,
        Capped<Map.Entry<String, String>> attributes,
        Quote text) {
    private static final int MOST_FRAMES = 40;
    private static final int MOST_MODULES = 60;
    private static final int MOST_ATTRIBUTES = 40;
    private static final int MOST_PLACES = 20;
    private static final int LONGEST_TEXT = 6000;

    /// Who is likely at fault is said even where the text names it, too.
    private static final String CULPRIT = "culprit.";

    /// When and where the same happened again.
    public record Occurrence(long nanos, String where) {}

    /// The crashes of an incident, those of one fault together under the first of them; those that
    /// stand for themselves before those that follow from others.
    static List<CrashView> of(List<Crash> crashes) {
        var byFault = new LinkedHashMap<List<Object>, List<Crash>>();
        for (var crash : crashes) {
            var fault = List.<Object>of(crash.subject(), crash.kind(), crash.fingerprint());
            byFault.computeIfAbsent(fault, _ -> new ArrayList<>()).add(crash);
        }
        return byFault.values().stream()
                .sorted(Comparator.comparing(it -> it.getFirst().context().cause() != null))
                .map(CrashView::ofOneFault)
                .toList();
    }

    private static CrashView ofOneFault(List<Crash> crashes) {
        var crash = crashes.getFirst();
        return new CrashView(
                crash,
                kind(crash.kind()),
                Quote.where(crash.evidence().span()),
                doubt(crash),
                Capped.of(crash.context().places(), MOST_PLACES).map(it -> Quote.where(it.span())),
                crash.context().cause() == null ? "" : Quote.where(crash.context().cause()),
                Capped.of(crashes.subList(1, crashes.size()), MOST_PLACES).map(CrashView::again),
                Capped.of(crash.frames(), MOST_FRAMES),
                Capped.of(crash.modules(), MOST_MODULES),
                Capped.of(attributes(crash), MOST_ATTRIBUTES),
                Quote.of(crash.evidence(), LONGEST_TEXT));
    }

    private static Occurrence again(Crash crash) {
        return new Occurrence(crash.nanos(), Quote.where(crash.evidence().span()));
    }

    private static String doubt(Crash crash) {
        return crash.nanos() == EventChunk.UNDATED
                ? ""
                : Wording.doubt(crash.context().basis(), crash.context().uncertaintyMillis());
    }

    /// What is not told already under a name of its own.
    private static List<Map.Entry<String, String>> attributes(Crash crash) {
        var told = named(crash);
        return crash.attributes().entrySet().stream()
                .filter(it -> it.getKey().startsWith(CULPRIT) || !told.contains(it.getValue()))
                .toList();
    }

    private static Set<@Nullable String> named(Crash crash) {
        var named = new HashSet<@Nullable String>();
        named.add(crash.readingText());
        named.add(crash.process());
        named.add(crash.kernel());
        named.add(crash.tainted());
        var bugcheck = crash.bugcheck();
        if (bugcheck != null) {
            named.add(bugcheck.bucket());
            named.add(bugcheck.image());
            named.add(bugcheck.module());
            named.add(bugcheck.symbol());
        }
        return named;
    }

    private static String kind(Crash.Kind kind) {
        return switch (kind) {
            case LINUX_KERNEL -> "Linux kernel";
            case WINDOWS_BUGCHECK -> "Windows bug check";
            case XEN -> "Xen";
            case QEMU -> "QEMU";
        };
    }

    /// One frame in the notation of debuggers, `module!function+0x1e`.
    public static String frame(Crash.Frame frame) {
        var module = frame.module();
        var offset = frame.offset().isEmpty() ? "" : "+" + frame.offset();
        return (module == null ? "" : module + "!") + frame.function() + offset;
    }
}
