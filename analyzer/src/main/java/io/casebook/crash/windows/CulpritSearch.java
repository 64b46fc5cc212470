package io.casebook.crash.windows;

import io.casebook.model.Bugchecks;
import io.casebook.model.Crash;
import io.casebook.model.Crash.Frame;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks for who is likely at fault, in one crash. Nobody is named where the text does not show
/// it: a wrong name costs more than a missing one.
final class CulpritSearch {
    private final StackRoles roles;
    private final Crash.Bugcheck bugcheck;
    private final List<Frame> kernelFrames;
    private final int machinery;

    CulpritSearch(StackRoles roles, Crash crash, Crash.Bugcheck bugcheck) {
        this.roles = roles;
        this.bugcheck = bugcheck;
        kernelFrames = crash.frames().subList(0, entry(crash.frames()));
        machinery =
                (int) kernelFrames.stream().takeWhile(it -> roles.machinery(it) != null).count();
    }

    /// Where the frames of a program begin.
    private int entry(List<Frame> frames) {
        for (var i = 0; i < frames.size(); i++) {
            if (roles.isEntry(frames.get(i)) && !isOfKernel(frames, i + 1)) {
                return i;
            }
        }
        return frames.size();
    }

    /// Whether the kernel called its own service, by one of the names that begin with `Zw`.
    private boolean isOfKernel(List<Frame> frames, int caller) {
        var module = caller < frames.size() ? frames.get(caller).module() : null;
        return module != null
                && roles.isOfWindows(module)
                && frames.get(caller).function().startsWith("Zw");
    }

    /// Who is at fault and why.
    ///
    /// @param module null where nobody can be named
    private record Verdict(@Nullable String module, String why) {
        static Verdict nobody(String why) {
            return new Verdict(null, "no culprit is known: " + why);
        }
    }

    /// The attributes that [WindowsCrashes] lists; none where the text has neither stack nor image.
    Map<String, String> found() {
        var attributes = new LinkedHashMap<String, String>();
        if (kernelFrames.isEmpty() && named() == null && bugcheck.symbol() == null) {
            return attributes;
        }
        var verdict = verdict();
        if (verdict.module != null) {
            attributes.put("culprit.module", verdict.module);
        }
        attributes.put("culprit.why", verdict.why);
        putBystanders(attributes, verdict);
        putMachinery(attributes);
        return attributes;
    }

    private Verdict verdict() {
        var told = roles.stopsThatNameNobody(Bugchecks.baseCode(bugcheck.code()));
        if (told != null) {
            return Verdict.nobody(told);
        }
        var faulting = faulting();
        if (faulting != null && !roles.isOfWindows(faulting)) {
            return accused(
                    faulting, "the innermost frame below the reporting machinery is its code");
        }
        var image = named();
        if (image != null && isSuspect(image)) {
            return accused(image, "the text names it as the image at fault");
        }
        var caller = caller();
        return caller == null
                ? Verdict.nobody(whyNobody(image))
                : accused(
                        caller,
                        "it is the innermost driver on the stack that is neither part of Windows"
                                + " nor a filter, and called what failed");
    }

    private Verdict accused(String module, String grounds) {
        var why = new StringBuilder(grounds);
        var filter = roles.filter(module);
        if (filter != null) {
            why.append(", though it is ").append(filter);
        }
        append(why, roles.deliberate(module));
        append(why, roles.caution(Bugchecks.baseCode(bugcheck.code()), firstArgument()));
        return new Verdict(module, why.toString());
    }

    private static void append(StringBuilder why, @Nullable String more) {
        if (more != null) {
            why.append("; ").append(more);
        }
    }

    private String firstArgument() {
        return bugcheck.arguments().isEmpty() ? "" : bugcheck.arguments().getFirst();
    }

    /// The module in which the fault lies; null where no frame tells.
    private @Nullable String faulting() {
        return machinery < kernelFrames.size() ? kernelFrames.get(machinery).module() : null;
    }

    private @Nullable String caller() {
        return kernelFrames.stream()
                .skip(machinery)
                .map(Frame::module)
                .filter(module -> module != null && isSuspect(module))
                .findFirst()
                .orElse(null);
    }

    private boolean isSuspect(String module) {
        return !roles.isOfWindows(module)
                && roles.filter(module) == null
                && roles.nobody(module) == null;
    }

    /// The image that the text names, or else the module.
    private @Nullable String named() {
        return bugcheck.image() != null ? bugcheck.image() : bugcheck.module();
    }

    private String whyNobody(@Nullable String image) {
        var symbol = bugcheck.symbol();
        var inconclusive = symbol == null ? null : roles.nobody(symbol);
        if (inconclusive == null && image != null) {
            inconclusive = roles.nobody(image);
        }
        if (inconclusive != null) {
            return inconclusive;
        }
        if (image != null && roles.filter(image) != null) {
            return "the text names "
                    + image
                    + ", "
                    + roles.filter(image)
                    + ", and does not show that the fault lies in its code";
        }
        return image != null
                ? "the text names " + image + ", a part of Windows that works for others"
                : "the stack shows parts of Windows and filters only";
    }

    private void putBystanders(Map<String, String> attributes, Verdict verdict) {
        var passed = new LinkedHashSet<String>();
        for (var frame : kernelFrames) {
            addFilter(passed, frame.module(), verdict);
        }
        addFilter(passed, verdict.module == null ? named() : null, verdict);
        if (!passed.isEmpty()) {
            attributes.put("bystanders", String.join(", ", passed));
        }
    }

    private void addFilter(Set<String> passed, @Nullable String module, Verdict verdict) {
        var filter = module == null || module.equals(verdict.module) ? null : roles.filter(module);
        if (filter != null && passed.stream().noneMatch(it -> it.startsWith(module + " ("))) {
            passed.add(module + " (" + filter + ")");
        }
    }

    private void putMachinery(Map<String, String> attributes) {
        if (machinery > 0) {
            attributes.put(
                    "stack.machinery",
                    kernelFrames.stream()
                            .limit(machinery)
                            .map(it -> it.module() + "!" + it.function())
                            .collect(Collectors.joining(", ")));
        }
    }
}
