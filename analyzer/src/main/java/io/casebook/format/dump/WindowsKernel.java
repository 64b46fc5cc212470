package io.casebook.format.dump;

import io.casebook.format.RecordSink;
import io.casebook.format.dump.DumpValues.FactLine;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Bugchecks;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// The crash of which a Windows kernel dump was written.
///
/// Attributes, as in the analysis of a debugger: `dump.kind`, `dump.content`, `debug.session.time`,
/// `uptime.seconds`, `boot.time`, `os.name`, `os.version`, `os.build`, `os.architecture`,
/// `os.processors`, `os.product`, `kernel.base`, `bugcheck.base.code`. Besides: `dump.type`,
/// `dump.comment`, `exception.code` and `exception.address`, and for addresses within a driver
/// `exception.module` and `bugcheck.argument2.module`.
final class WindowsKernel {
    /// The dump of a machine that goes on running: `LIVE_SYSTEM_DUMP`. QEMU writes it as well.
    private static final String LIVE = "0x161";

    private static final String CODE = "0x[0-9a-f]{1,8}";
    private static final String NO_CRASH = "0x0";
    private static final List<String> KERNELS = List.of("ntoskrnl.exe", "ntkrnl");

    /// Facts about the machine, and the lines that state them.
    private static final List<FactLine> FACTS =
            List.of(
                    new FactLine("os.version", "build"),
                    new FactLine("os.architecture", "architecture"),
                    new FactLine("os.processors", "processors"),
                    new FactLine("os.product", "product"),
                    new FactLine("boot.time", "system start"));

    private static final Evidence TO_BE_FILLED_IN =
            new Evidence(new SourceSpan(new ArtifactPath(""), 0, 0, 0, 1), "");

    private final DumpValues dump;

    WindowsKernel(DumpValues dump) {
        this.dump = dump;
    }

    void push(RecordSink sink) {
        var guest = Subject.guest("");
        dump.facts(sink, guest, FACTS);
        dump.fact(sink, guest, "os.name", "build", name());
        dump.fact(sink, guest, "os.build", hasBuildString() ? "build string" : "build");
        dump.moduleFact(sink, guest, "drivers");
        var code = dump.value("bugcheck code");
        if (code != null && code.matches(CODE) && !code.equals(NO_CRASH) && !code.equals(LIVE)) {
            var last = dump.stated("bugcheck argument 4").to();
            var place = dump.stated("bugcheck code");
            sink.crash(crash(code), place.from(), Math.max(place.to(), last));
        }
    }

    private Crash crash(String code) {
        var name = Bugchecks.name(code);
        return new Crash(
                Crash.Kind.WINDOWS_BUGCHECK,
                Subject.guest(""),
                name.isEmpty() ? "bugcheck " + code : name + " (" + code + ")",
                dump.reading(),
                dump.readingText(),
                EventChunk.UNDATED,
                TO_BE_FILLED_IN,
                null,
                null,
                build(),
                null,
                List.of(),
                List.of(),
                new Crash.Bugcheck(code, name, arguments(), null, null, null, null),
                attributes(code));
    }

    private List<String> arguments() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i -> dump.value("bugcheck argument " + i))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean hasBuildString() {
        return dump.value("build string") != null;
    }

    private @Nullable String build() {
        return hasBuildString() ? dump.value("build string") : dump.value("build");
    }

    private String name() {
        return WindowsRelease.name(
                Objects.requireNonNullElse(dump.value("build"), ""),
                Objects.requireNonNullElse(dump.value("product"), ""));
    }

    private Map<String, String> attributes(String code) {
        var attributes = new LinkedHashMap<String, String>();
        addContent(attributes);
        put(attributes, "debug.session.time", dump.readingText());
        put(attributes, "uptime.seconds", withoutUnit(dump.value("system uptime")));
        FACTS.forEach(it -> put(attributes, it.key(), dump.value(it.line())));
        put(attributes, "os.name", name());
        put(attributes, "os.build", build());
        put(attributes, "kernel.base", kernelBase());
        put(attributes, "dump.type", dump.value("dump type"));
        put(attributes, "dump.comment", dump.value("comment"));
        put(attributes, "exception.code", dump.value("exception code"));
        put(attributes, "exception.address", dump.value("exception address"));
        put(attributes, "exception.module", dump.place(dump.value("exception address")));
        for (var i = 1; i <= 4; i++) {
            var place = dump.place(dump.value("bugcheck argument " + i));
            put(attributes, "bugcheck.argument%d.module".formatted(i), place);
        }
        var base = Bugchecks.baseCode(code);
        put(attributes, "bugcheck.base.code", base.equals(code) ? null : base);
        return attributes;
    }

    /// `Mini Kernel; Only registers and stack trace are available`
    private void addContent(Map<String, String> attributes) {
        var content = dump.value("dump content");
        if (content != null) {
            var parts = content.split("; ", 2);
            attributes.put("dump.kind", parts[0]);
            put(attributes, "dump.content", parts.length < 2 ? null : parts[1]);
        }
    }

    private static @Nullable String withoutUnit(@Nullable String seconds) {
        return seconds == null ? null : seconds.replaceFirst(" s$", "");
    }

    private @Nullable String kernelBase() {
        return dump.modules().stream()
                .filter(WindowsKernel::isKernel)
                .findFirst()
                .map(module -> "0x" + Long.toHexString(module.base()))
                .orElse(null);
    }

    private static boolean isKernel(Module module) {
        var name = module.name().toLowerCase(Locale.ROOT);
        return KERNELS.stream().anyMatch(name::startsWith);
    }

    private static void put(Map<String, String> attributes, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            attributes.put(key, value);
        }
    }
}
