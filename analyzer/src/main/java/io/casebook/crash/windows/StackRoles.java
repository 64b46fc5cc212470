package io.casebook.crash.windows;

import io.casebook.model.Crash.Frame;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which frames, modules and stop codes can say who is at fault, and which cannot; data, with a
/// reason for each group.
final class StackRoles {
    private static final Pattern EXTENSION = Pattern.compile("\\.(?:sys|exe|dll)$");

    private final List<Group> machinery;
    private final List<Group> entries;
    private final List<Group> windows;
    private final List<Group> filters;
    private final List<Group> deliberate;
    private final List<Group> nobody;
    private final Map<String, String> stops;
    private final Map<String, String> cautions;

    /// Names that a reason stands for.
    private record Group(String why, Pattern names) {}

    private StackRoles(WindowsData data) {
        machinery = groups(data, "machinery");
        entries = groups(data, "entries");
        windows = groups(data, "windows");
        filters = groups(data, "filters");
        deliberate = groups(data, "deliberate");
        nobody = groups(data, "nobody");
        stops = byName(data, "stops");
        cautions = byName(data, "cautions");
    }

    /// The roles that come with the program.
    static StackRoles shipped() {
        return new StackRoles(WindowsData.shipped());
    }

    private static List<Group> groups(WindowsData data, String role) {
        return data.groups(role).stream().map(it -> new Group(it.why(), any(it.names()))).toList();
    }

    private static Map<String, String> byName(WindowsData data, String role) {
        var reasons = new HashMap<String, String>();
        data.groups(role).forEach(it -> it.names().forEach(name -> reasons.put(name, it.why())));
        return reasons;
    }

    /// Names in any case, in which `*` stands for anything.
    private static Pattern any(List<String> names) {
        return Pattern.compile(
                names.stream()
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .map(it -> Pattern.quote(it).replace("*", "\\E[^!]*\\Q"))
                        .collect(Collectors.joining("|")));
    }

    private static @Nullable String why(List<Group> groups, String name) {
        return groups.stream()
                .filter(it -> it.names.matcher(name).matches())
                .map(Group::why)
                .findFirst()
                .orElse(null);
    }

    /// Why a frame only notices and reports; null where it does not.
    @Nullable String machinery(Frame frame) {
        return why(machinery, name(frame));
    }

    /// Whether a frame is the way into the kernel, beyond which programs run.
    boolean isEntry(Frame frame) {
        return why(entries, name(frame)) != null;
    }

    private static String name(Frame frame) {
        return ((frame.module() == null ? "" : frame.module()) + "!" + frame.function())
                .toLowerCase(Locale.ROOT);
    }

    /// Whether a module or image is the kernel or a part of Windows that works for others.
    boolean isOfWindows(String module) {
        return why(windows, bare(module)) != null;
    }

    /// What kind of filter a module or image is; null where it is none.
    @Nullable String filter(String module) {
        return why(filters, bare(module));
    }

    /// What it means that a module crashes the system on purpose; null where it does not.
    @Nullable String deliberate(String module) {
        return why(deliberate, bare(module));
    }

    /// What it means that a text names no image or symbol but says this; null where it is a name.
    @Nullable String nobody(String imageOrSymbol) {
        return why(nobody, bare(imageOrSymbol));
    }

    /// Why the stack of a stop with this code names nobody; null where it may.
    @Nullable String stopsThatNameNobody(String code) {
        return stops.get(code);
    }

    /// Why the stack of a stop with this code and first argument may mislead; null where it is no
    /// worse than others.
    @Nullable String caution(String code, String argument) {
        var ofCode = cautions.get(code);
        return ofCode != null ? ofCode : cautions.get(code + "/" + argument);
    }

    private static String bare(String module) {
        return EXTENSION.matcher(module.toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
