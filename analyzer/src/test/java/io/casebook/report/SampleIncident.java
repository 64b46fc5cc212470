package io.casebook.report;

import static io.casebook.model.EventChunk.UNDATED;

import io.casebook.model.Artifact;
import io.casebook.model.Clock;
import io.casebook.model.Diagnostic;
import io.casebook.model.Fact;
import io.casebook.model.Freeze;
import io.casebook.model.GuestLink;
import io.casebook.model.Host;
import io.casebook.model.Incident;
import io.casebook.model.Layout;
import io.casebook.model.NotApplicable;
import io.casebook.model.SignaturePack;
import io.casebook.model.Subject;
import io.casebook.model.TimeBasis;
import io.casebook.model.TimeSeries;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// An invented incident as analyses make them: a Windows guest that froze for want of an
/// enlightenment, four Linux guests that were kept waiting, and a libvirt that complains of other
/// things.
record SampleIncident(SampleTexts texts) {
    private static final long MINUTE = 60_000_000_000L;

    static Incident plain() {
        return of(UnaryOperator.identity());
    }

    static Incident hostile(String addition) {
        return of(it -> it + addition);
    }

    /// An incident of an upload in which nothing was found.
    static Incident empty() {
        return new Incident(
                "01J0EMPTY",
                "",
                List.of(),
                Instant.parse("2024-06-12T09:00:00Z"),
                List.of(),
                UNDATED,
                UNDATED,
                new Incident.Summary(0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Incident.Activity(0, 0, List.of(), List.of(), List.of()),
                List.of(),
                List.of());
    }

    private static Incident of(UnaryOperator<String> text) {
        return new SampleIncident(new SampleTexts(text)).incident();
    }

    private Incident incident() {
        var events = new SampleEvents(texts);
        var crashes = new SampleCrashes(texts);
        return new Incident(
                "01J0K3Z7Q4",
                texts.t(
                        "Windows guest billing-win froze with 0x101: its CPUs lack Hyper-V relaxed"
                                + " timing"),
                List.of(
                        texts.t(
                                "billing-win on kvm-a3 stopped itself at 04:17:52 UTC with"
                                        + " CLOCK_WATCHDOG_TIMEOUT (0x101), 42 days after it was"
                                        + " started."),
                        "Its command line gives it four processors of model SandyBridge without"
                                + " hv_relaxed, so Windows takes a processor that the host keeps"
                                + " waiting for a dead one.",
                        "In the same hour four Linux guests of this host reported pending"
                                + " softirqs and late timers: the host did not run its guests.",
                        "The messages of libvirt are side effects."),
                Instant.parse("2024-06-12T09:14:03.220417Z"),
                List.of(
                        new Incident.Upload(
                                texts.t("case-20881.tar.xz"), "9b3f".repeat(16), 18_374_112)),
                SampleTexts.at("2024-06-11T03:00:02Z"),
                SampleTexts.at("2024-06-11T05:00:41.118Z"),
                new Incident.Summary(184_213, 212, 9, 31_204_118, 0.742),
                layouts(),
                hosts(),
                artifacts(),
                clocks(),
                freezes(),
                series(),
                List.of(
                        new SignaturePack("casebook", "1.0", 200),
                        new SignaturePack(texts.t("house rules"), null, 3)),
                new SampleFindings(texts).findings(),
                List.of(
                        new NotApplicable("host-stall", "no kernel log of a hypervisor"),
                        new NotApplicable(
                                "qemu-io-error-paused", texts.t("no qemu-monitor-log artifact")),
                        new NotApplicable("storage-multipath-flap", "no syslog of a hypervisor")),
                List.of(crashes.bugcheck(), crashes.lockup()),
                List.of(crashes.memoryKill()),
                List.of(
                        new Incident.Similar(
                                "01HX8M2C11", 0.71, List.of("0x101", texts.t("SandyBridge")))),
                activity(),
                List.of(
                        new Incident.Excerpt(1, events.excerpt()),
                        new Incident.Excerpt(0, events.softirqs())),
                List.of(
                        new Diagnostic(
                                "intake",
                                "archive-truncated",
                                texts.path("var/log/journal.tar.gz"),
                                0,
                                "ends at byte 81920 of 1204331; what was before it is analysed"),
                        new Diagnostic(
                                "timeline", "zone-assumed", null, 0, texts.t("no zone is told")),
                        new Diagnostic(
                                "format",
                                "line-cut",
                                texts.path(SampleTexts.DOMAIN_LOG),
                                8112,
                                "over 1 MiB")));
    }

    private List<TimeSeries> series() {
        return List.of(
                series("cpu.steal", "all", "%", 0.5, 31.25, 2.5),
                series("cpu.user", "all", "%", 12, 4, 55),
                series("disk.await", texts.t("sda"), "ms", 1.5, 480, 2),
                series("swap.used", "", "bytes", 0, 4_194_304, 12_582_912));
    }

    private TimeSeries series(String key, String instance, String unit, double... values) {
        var points = new ArrayList<TimeSeries.Point>();
        for (var value : values) {
            var minutes = Duration.ofMinutes(10L * points.size());
            var at = SampleTexts.at("2024-06-11T04:00:00Z") + minutes.toNanos();
            points.add(new TimeSeries.Point(at, value));
        }
        var peak = points.stream().max(Comparator.comparingDouble(TimeSeries.Point::value));
        return new TimeSeries(
                Subject.host(texts.t(SampleTexts.HYPERVISOR)),
                key,
                instance,
                unit,
                values.length,
                points,
                new TimeSeries.Peak(
                        peak.orElseThrow(), texts.evidence("var/log/sa/sar11", 42, 1, "04:10:00")),
                instance.equals("sda") ? 12 : 0);
    }

    private List<Layout> layouts() {
        return List.of(
                new Layout(
                        Layout.Kind.SOSREPORT,
                        texts.t("sosreport-kvm-a3"),
                        texts.t(SampleTexts.HYPERVISOR),
                        812,
                        texts.path("sosreport-kvm-a3/sos_commands/date/date")));
    }

    /// Why a machine is taken for a guest.
    private GuestLink link(String guest) {
        var fact = fact("guest.uuid", "4c4c4544-0042-3510-8051-b4c04f4a3132", "");
        return new GuestLink(
                texts.t(SampleTexts.HYPERVISOR),
                texts.t(guest),
                List.of(
                        new GuestLink.Ground(
                                "UUID", texts.t(fact.value()), fact.evidence(), fact.evidence())));
    }

    private List<Host> hosts() {
        var hosts = new ArrayList<Host>();
        hosts.add(
                new Host(
                        texts.t(SampleTexts.HYPERVISOR),
                        List.of("hypervisor"),
                        List.of(texts.t(SampleTexts.GUEST), "app-1", "app-2", "app-3", "app-4"),
                        null,
                        List.of(
                                fact("cpu.model", "SandyBridge", ""),
                                fact("cpu.flags", "vmx pdpe1gb -svm", ""),
                                fact("cpu.topology", "sockets=1,cores=4,threads=1", ""),
                                fact("memory", "8589934592", "bytes"))));
        for (var guest : List.of("app-1", "app-2", "app-3", "app-4")) {
            hosts.add(new Host(guest, List.of("guest"), List.of(), link(guest), List.of()));
        }
        return hosts;
    }

    private Fact fact(String key, String value, String unit) {
        var line = "/usr/bin/qemu-system-x86_64 -name billing-win -cpu SandyBridge,+vmx -smp 4";
        return new Fact(
                Subject.guest(texts.t(SampleTexts.GUEST)),
                key,
                texts.t(value),
                unit,
                texts.evidence(SampleTexts.DOMAIN_LOG, 4, 2, line));
    }

    private List<Artifact> artifacts() {
        var guests =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(
                                i -> artifact("app-" + i + "/dmesg", "kernel-log", "app-" + i, i));
        var others =
                Stream.of(
                        artifact(
                                SampleTexts.LIBVIRT_LOG, "libvirtd-log", SampleTexts.HYPERVISOR, 5),
                        artifact(
                                SampleTexts.DOMAIN_LOG,
                                "qemu-domain-log",
                                SampleTexts.HYPERVISOR,
                                6),
                        artifact(SampleTexts.WINDBG, "windbg-analysis", SampleTexts.GUEST, 7),
                        new Artifact(
                                texts.path("var/lib/image.qcow2"),
                                null,
                                null,
                                4096,
                                0,
                                0,
                                0,
                                0,
                                "",
                                UNDATED,
                                UNDATED,
                                null,
                                texts.t("a disk image holds no log")));
        return Stream.concat(guests, others).toList();
    }

    private Artifact artifact(String path, String format, String host, int seed) {
        return new Artifact(
                texts.path(path),
                format,
                "UTF-8",
                seed * 1_204_331L,
                seed * 9_001L,
                seed * 8_990L,
                seed % 3 * 4L,
                seed % 3 * 6L,
                texts.t(host),
                SampleTexts.at("2024-06-11T03:00:02Z") + seed * 3L * MINUTE,
                SampleTexts.at("2024-06-11T05:00:41Z") - seed * 7L * MINUTE,
                "c" + seed,
                null);
    }

    private List<Clock> clocks() {
        var anchor =
                new Clock.Anchor(
                        texts.path("app-1/dmesg"),
                        412,
                        texts.t("rtc_cmos 00:01: setting system clock to 2024-04-30 03:11:09 UTC"));
        return List.of(
                new Clock(
                        "c1",
                        "app-1",
                        Clock.Kind.BOOT,
                        TimeBasis.BOOT_ANCHORED,
                        1000,
                        List.of(anchor),
                        "The kernel set its clock from the hardware clock."),
                new Clock(
                        "c5",
                        texts.t(SampleTexts.HYPERVISOR),
                        Clock.Kind.UTC,
                        TimeBasis.EXPLICIT,
                        0,
                        List.of(),
                        "Every line tells its zone."),
                new Clock(
                        "c7",
                        "",
                        Clock.Kind.ZONE,
                        TimeBasis.ASSUMED,
                        50_400_000,
                        List.of(
                                new Clock.Anchor(
                                        texts.path(SampleTexts.WINDBG), 0, "named in UTC+8")),
                        ""));
    }

    private List<Freeze> freezes() {
        return List.of(
                new Freeze(
                        texts.t(SampleTexts.HYPERVISOR),
                        Freeze.Kind.SILENCE,
                        SampleTexts.at("2024-06-11T04:16:58.5Z"),
                        SampleTexts.at("2024-06-11T04:18:31Z"),
                        999,
                        texts.t("No log says anything for 92.5 s."),
                        List.of(fact("uptime", "42 days", "").evidence())),
                new Freeze(
                        "",
                        Freeze.Kind.STALL,
                        UNDATED,
                        UNDATED,
                        1074,
                        "Counted from a boot that nothing dates.",
                        List.of()));
    }

    private Incident.Activity activity() {
        return new Incident.Activity(
                SampleTexts.at("2024-06-11T03:00:00Z"),
                2 * MINUTE,
                List.of(
                        series("error", 40, 3),
                        series("warning", 90, 5),
                        series("info", 700, 7),
                        series("debug", 300, 11)),
                List.of(
                        series(texts.t(SampleTexts.HYPERVISOR), 800, 3),
                        series("app-1", 60, 5),
                        series("app-2", 55, 7),
                        series("app-3", 70, 11),
                        series("app-4", 40, 13)),
                List.of(
                        new Incident.Count(texts.t("libvirtd"), 91_204),
                        new Incident.Count("kernel", 55_031),
                        new Incident.Count("systemd", 20_118),
                        new Incident.Count("sshd", 9_120),
                        new Incident.Count("cron", 1_002)));
    }

    private static Incident.Series series(String name, int size, int seed) {
        var counts =
                LongStream.range(0, 61)
                        .map(
                                i ->
                                        (i * seed * 7919 % 31 + 12)
                                                * size
                                                / 60
                                                * (i > 30 && i < 46 ? 3 : 1));
        return new Incident.Series(name, counts.boxed().toList());
    }
}
