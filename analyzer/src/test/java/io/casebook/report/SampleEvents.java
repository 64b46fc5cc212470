package io.casebook.report;

import io.casebook.model.Event;
import io.casebook.model.Incident;
import io.casebook.model.Severity;
import io.casebook.model.SourceSpan;
import io.casebook.model.TimeBasis;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Events of the invented incident.
record SampleEvents(SampleTexts texts) {
    List<Incident.Line> excerpt() {
        return List.of(
                line(
                        event(
                                SampleTexts.LIBVIRT_LOG,
                                "04:17:40.020",
                                Severity.WARNING,
                                TimeBasis.EXPLICIT,
                                "ignoring permission error for '/media/pool/old.img'"),
                        false),
                line(
                        event(
                                "app-2/dmesg",
                                "04:17:49.900",
                                Severity.ERROR,
                                TimeBasis.BOOT_ANCHORED,
                                "NOHZ: local_softirq_pending 100"),
                        false),
                line(
                        event(
                                SampleTexts.WINDBG,
                                "04:17:52.312",
                                null,
                                TimeBasis.ZONE_INFERRED,
                                "CLOCK_WATCHDOG_TIMEOUT (101)"),
                        true),
                line(
                        event(
                                SampleTexts.LIBVIRT_LOG,
                                "04:18:31.402",
                                Severity.ERROR,
                                TimeBasis.EXPLICIT,
                                "End of file from qemu monitor " + "x".repeat(5000)),
                        false));
    }

    List<Incident.Line> softirqs() {
        return IntStream.range(0, 12)
                .mapToObj(
                        i ->
                                line(
                                        event(
                                                "app-" + (i % 4 + 1) + "/dmesg",
                                                "04:02:%02d.118".formatted(i),
                                                Severity.ERROR,
                                                TimeBasis.BOOT_ANCHORED,
                                                "NOHZ: local_softirq_pending 100"),
                                        i % 3 != 1))
                .toList();
    }

    private static Incident.Line line(Event event, boolean evidence) {
        return new Incident.Line(event, evidence);
    }

    /// An event of that morning.
    Event event(
            String path,
            String time,
            @Nullable Severity severity,
            TimeBasis basis,
            String message) {
        return new Event(
                SampleTexts.at("2024-06-11T" + time + "Z"),
                3,
                texts.t(time),
                basis,
                basis == TimeBasis.EXPLICIT ? 0 : 1000,
                texts.t(SampleTexts.HYPERVISOR),
                new SourceSpan(texts.path(path), 4_212, message.length(), 88, 1),
                "syslog",
                severity,
                texts.t("libvirtd"),
                1391,
                texts.t(message),
                false,
                Map.of("function", texts.t("virEventPoll")));
    }
}
