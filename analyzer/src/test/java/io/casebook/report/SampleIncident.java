package io.casebook.report;

import static io.casebook.model.EventChunk.UNDATED;

import io.casebook.model.Artifact;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Clock;
import io.casebook.model.Confidence;
import io.casebook.model.Crash;
import io.casebook.model.Diagnostic;
import io.casebook.model.Event;
import io.casebook.model.Evidence;
import io.casebook.model.Fact;
import io.casebook.model.Finding;
import io.casebook.model.FindingSeverity;
import io.casebook.model.Host;
import io.casebook.model.Incident;
import io.casebook.model.NotApplicable;
import io.casebook.model.Reading;
import io.casebook.model.ReadingKind;
import io.casebook.model.Severity;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;
import io.casebook.model.TimeBasis;
import io.casebook.model.UtcTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// An invented incident as analyses make them: a Windows guest that froze for want of an
/// enlightenment, four Linux guests that were kept waiting, and a libvirt that complains of other
/// things.
///
/// @param text what is done to every string that an upload decides
record SampleIncident(UnaryOperator<String> text) {
    private static final String HYPERVISOR = "kvm-a3";
    private static final String GUEST = "billing-win";
    private static final String DOMAIN_LOG = "var/log/libvirt/qemu/billing-win.log";
    private static final String LIBVIRT_LOG = "var/log/libvirt/libvirtd.log-20240611.gz";
    private static final String WINDBG = "windows/analyze-v.txt";
    private static final String FROZE = "2024-06-11T04:17:52.312Z";
    private static final long MINUTE = 60_000_000_000L;

    static Incident plain() {
        return new SampleIncident(UnaryOperator.identity()).incident();
    }

    static Incident hostile(String addition) {
        return new SampleIncident(it -> it + addition).incident();
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
                new Incident.Activity(0, 0, List.of(), List.of(), List.of()),
                List.of(),
                List.of());
    }

    private Incident incident() {
        return new Incident(
                "01J0K3Z7Q4",
                t(
                        "Windows guest billing-win froze with 0x101: its CPUs lack Hyper-V relaxed"
                                + " timing"),
                List.of(
                        t(
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
                List.of(new Incident.Upload(t("case-20881.tar.xz"), "9b3f".repeat(16), 18_374_112)),
                at("2024-06-11T03:00:02Z"),
                at("2024-06-11T05:00:41.118Z"),
                new Incident.Summary(184_213, 212, 9, 31_204_118, 0.742),
                hosts(),
                artifacts(),
                clocks(),
                findings(),
                List.of(
                        new NotApplicable("host-stall", "no kernel log of a hypervisor"),
                        new NotApplicable(
                                "qemu-io-error-paused", t("no qemu-monitor-log artifact")),
                        new NotApplicable("storage-multipath-flap", "no syslog of a hypervisor")),
                List.of(bugcheck(), lockup()),
                List.of(
                        new Incident.Similar(
                                "01HX8M2C11", 0.71, List.of("0x101", t("SandyBridge")))),
                activity(),
                List.of(new Incident.Excerpt(1, excerpt()), new Incident.Excerpt(0, softirqs())),
                List.of(
                        new Diagnostic(
                                "intake",
                                "archive-truncated",
                                path("var/log/journal.tar.gz"),
                                0,
                                "ends at byte 81920 of 1204331; what was before it is analysed"),
                        new Diagnostic("timeline", "zone-assumed", null, 0, t("no zone is told")),
                        new Diagnostic(
                                "format", "line-cut", path(DOMAIN_LOG), 8112, "over 1 MiB")));
    }

    private String t(String written) {
        return text.apply(written);
    }

    private ArtifactPath path(String path) {
        return new ArtifactPath(t(path));
    }

    private static long at(String time) {
        return UtcTime.nanos(Instant.parse(time));
    }

    private Evidence evidence(String path, long line, int lines, String written) {
        return new Evidence(
                new SourceSpan(path(path), line * 97, written.length(), line, lines), t(written));
    }

    private List<Host> hosts() {
        var hosts = new ArrayList<Host>();
        hosts.add(
                new Host(
                        t(HYPERVISOR),
                        List.of("hypervisor"),
                        List.of(t(GUEST), "app-1", "app-2", "app-3", "app-4"),
                        List.of(
                                fact("cpu.model", "SandyBridge", ""),
                                fact("cpu.flags", "vmx pdpe1gb -svm", ""),
                                fact("cpu.topology", "sockets=1,cores=4,threads=1", ""),
                                fact("memory", "8589934592", "bytes"))));
        for (var guest : List.of("app-1", "app-2", "app-3", "app-4")) {
            hosts.add(new Host(guest, List.of("guest"), List.of(), List.of()));
        }
        return hosts;
    }

    private Fact fact(String key, String value, String unit) {
        var line = "/usr/bin/qemu-system-x86_64 -name billing-win -cpu SandyBridge,+vmx -smp 4";
        return new Fact(
                Subject.guest(t(GUEST)), key, t(value), unit, evidence(DOMAIN_LOG, 4, 2, line));
    }

    private List<Artifact> artifacts() {
        var guests =
                IntStream.rangeClosed(1, 4)
                        .mapToObj(
                                i -> artifact("app-" + i + "/dmesg", "kernel-log", "app-" + i, i));
        var others =
                Stream.of(
                        artifact(LIBVIRT_LOG, "libvirtd-log", HYPERVISOR, 5),
                        artifact(DOMAIN_LOG, "qemu-domain-log", HYPERVISOR, 6),
                        artifact(WINDBG, "windbg-analysis", GUEST, 7),
                        new Artifact(
                                path("var/lib/image.qcow2"),
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
                                t("a disk image holds no log")));
        return Stream.concat(guests, others).toList();
    }

    private Artifact artifact(String path, String format, String host, int seed) {
        return new Artifact(
                path(path),
                format,
                "UTF-8",
                seed * 1_204_331L,
                seed * 9_001L,
                seed * 8_990L,
                seed % 3 * 4L,
                seed % 3 * 6L,
                t(host),
                at("2024-06-11T03:00:02Z") + seed * 3L * MINUTE,
                at("2024-06-11T05:00:41Z") - seed * 7L * MINUTE,
                "c" + seed,
                null);
    }

    private List<Clock> clocks() {
        var anchor =
                new Clock.Anchor(
                        path("app-1/dmesg"),
                        412,
                        t("rtc_cmos 00:01: setting system clock to 2024-04-30 03:11:09 UTC"));
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
                        t(HYPERVISOR),
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
                        List.of(new Clock.Anchor(path(WINDBG), 0, "named in UTC+8")),
                        ""));
    }

    private List<Finding> findings() {
        var captures = new LinkedHashMap<String, String>();
        captures.put("ticks", t("0x61"));
        captures.put("cpu", "0x1");
        var decoded = Map.of("ticks", "97 clock ticks, some 1.5 s", "cpu", t("second processor"));
        return List.of(
                finding(
                        "guest-cpu-descheduled",
                        "Guests were kept waiting by their host",
                        FindingSeverity.MEDIUM,
                        Finding.Role.EVENT,
                        Confidence.MEDIUM,
                        43,
                        Map.of("mask", t("100")),
                        Map.of("mask", "HRTIMER"),
                        List.of("app-1", "app-2", "app-3", "app-4"),
                        softirqEvidence()),
                finding(
                        "windows-clock-watchdog-unenlightened",
                        "Windows stopped (CLOCK_WATCHDOG_TIMEOUT): no Hyper-V relaxed timing",
                        FindingSeverity.CRITICAL,
                        Finding.Role.EVENT,
                        Confidence.HIGH,
                        1,
                        captures,
                        decoded,
                        List.of(t(GUEST)),
                        freezeEvidence()),
                finding(
                        "libvirt-permission-ignored",
                        "A volume could not be opened; it is skipped",
                        FindingSeverity.LOW,
                        Finding.Role.NOISE,
                        Confidence.HIGH,
                        1204,
                        Map.of(),
                        Map.of(),
                        List.of(t(HYPERVISOR)),
                        libvirtEvidence()),
                finding(
                        "guest-processors",
                        t("The guest has four processors"),
                        FindingSeverity.INFO,
                        Finding.Role.CONTEXT,
                        Confidence.LOW,
                        1,
                        Map.of(),
                        Map.of(),
                        List.of(t(GUEST)),
                        List.of()));
    }

    private Finding finding(
            String signature,
            String title,
            FindingSeverity severity,
            Finding.Role role,
            Confidence confidence,
            long count,
            Map<String, String> captures,
            Map<String, String> decoded,
            List<String> hosts,
            List<Evidence> evidence) {
        return new Finding(
                signature,
                t(title),
                "guest",
                severity,
                role,
                confidence,
                count,
                count == 1 ? at(FROZE) : at("2024-06-11T03:42:11Z"),
                count == 1 ? at(FROZE) : at("2024-06-11T04:31:40Z"),
                hosts,
                "Processor 1 of billing-win did not answer clock interrupts for 97 ticks, so"
                        + " Windows stopped itself.",
                t(
                        "A virtual CPU may be kept waiting by its host for longer than Windows"
                            + " tolerates; relaxed timing tells Windows that this is no fault."),
                List.of(
                        "libvirt: <features><hyperv><relaxed state='on'/><vapic state='on'/>"
                                + "<spinlocks state='on' retries='8191'/></hyperv></features>",
                        "Then look for what kept the host busy: overcommitment, storage stalls."),
                List.of(
                        "https://libvirt.org/formatdomain.html#hypervisor-features",
                        t("Microsoft bug check 0x101")),
                captures,
                decoded,
                List.of(
                        new Finding.Reason(3, "the stop code is the one of this failure"),
                        new Finding.Reason(1, t("the guest has more than one processor")),
                        new Finding.Reason(-1, "no log tells what the host did")),
                evidence);
    }

    private List<Evidence> freezeEvidence() {
        return List.of(
                evidence(
                        WINDBG,
                        31,
                        6,
                        """
                        CLOCK_WATCHDOG_TIMEOUT (101)
                        An expected clock interrupt was not received on a secondary processor.
                        Arg1: 0000000000000061, Clock interrupt time out interval
                        Arg2: 0000000000000000, 0.
                        Arg3: fffff880009b3180, The PRCB address of the hung processor.
                        Arg4: 0000000000000001, 0.\
                        """),
                evidence(
                        DOMAIN_LOG,
                        4,
                        2,
                        "/usr/bin/qemu-system-x86_64 -name billing-win -machine pc-i440fx-2.12"
                                + " -cpu SandyBridge,+vmx,+pdpe1gb -m 8192 -smp 4,sockets=1"));
    }

    private List<Evidence> softirqEvidence() {
        return IntStream.rangeClosed(1, 43)
                .mapToObj(
                        i ->
                                evidence(
                                        "app-" + (i % 4 + 1) + "/dmesg",
                                        500 + i * 3L,
                                        1,
                                        "[3629411.%06d] NOHZ: local_softirq_pending 100"
                                                .formatted(i * 977)))
                .toList();
    }

    private List<Evidence> libvirtEvidence() {
        return List.of(
                evidence(
                        LIBVIRT_LOG,
                        3,
                        1,
                        "2024-06-11 04:03:08.894+0000: 1391: warning :"
                                + " virStorageBackendVolOpen:1535 : ignoring permission error for"
                                + " '/media/pool/old.img'"));
    }

    private List<Incident.Line> excerpt() {
        return List.of(
                line(
                        event(
                                LIBVIRT_LOG,
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
                                WINDBG,
                                "04:17:52.312",
                                null,
                                TimeBasis.ZONE_INFERRED,
                                "CLOCK_WATCHDOG_TIMEOUT (101)"),
                        true),
                line(
                        event(
                                LIBVIRT_LOG,
                                "04:18:31.402",
                                Severity.ERROR,
                                TimeBasis.EXPLICIT,
                                "End of file from qemu monitor " + "x".repeat(5000)),
                        false));
    }

    private List<Incident.Line> softirqs() {
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
                at("2024-06-11T" + time + "Z"),
                3,
                t(time),
                basis,
                basis == TimeBasis.EXPLICIT ? 0 : 1000,
                t(HYPERVISOR),
                new SourceSpan(path(path), 4_212, message.length(), 88, 1),
                "syslog",
                severity,
                t("libvirtd"),
                1391,
                t(message),
                false,
                Map.of("function", t("virEventPoll")));
    }

    private Crash bugcheck() {
        return new Crash(
                Crash.Kind.WINDOWS_BUGCHECK,
                Subject.guest(t(GUEST)),
                "CLOCK_WATCHDOG_TIMEOUT in nt",
                new Reading(ReadingKind.ABSOLUTE, at(FROZE), 3),
                t("Tue Jun 11 12:17:52.312 2024 (UTC + 8:00)"),
                at(FROZE),
                freezeEvidence().getFirst(),
                t("System"),
                1,
                "7601.win7sp1",
                null,
                List.of(),
                List.of(
                        new Crash.Frame("nt", "KeBugCheckEx", "", true),
                        new Crash.Frame("nt", t("KeAccumulateTicks"), "0x1a8", true),
                        new Crash.Frame("hal", "HalpHpetClockInterrupt", "0x8d", true)),
                new Crash.Bugcheck(
                        "0x101",
                        "CLOCK_WATCHDOG_TIMEOUT",
                        List.of("0x61", "0x0", "0xfffff880009b3180", "0x1"),
                        t("CLOCK_WATCHDOG_TIMEOUT_4_PROC"),
                        null,
                        "Unknown_Module",
                        null),
                Map.of("uptime.seconds", t("3632803")));
    }

    private Crash lockup() {
        return new Crash(
                Crash.Kind.LINUX_KERNEL,
                Subject.host("app-3"),
                "BUG: soft lockup in smp_call",
                new Reading(ReadingKind.SINCE_BOOT, 3_629_502_118_000_000L, 6),
                "3629502.118",
                at("2024-06-11T04:18:02.118Z"),
                evidence(
                        "app-3/dmesg",
                        733,
                        14,
                        "watchdog: BUG: soft lockup - CPU#2 stuck for 23s!"),
                "java",
                2,
                "4.19.0-25-amd64",
                "G        W",
                List.of("virtio_net", t("ext4")),
                List.of(
                        new Crash.Frame(null, "smp_call_function_many", "0x1c2", true),
                        new Crash.Frame(null, t("flush_tlb_mm_range"), "0xb8", false)),
                null,
                Map.of());
    }

    private Incident.Activity activity() {
        return new Incident.Activity(
                at("2024-06-11T03:00:00Z"),
                2 * MINUTE,
                List.of(
                        series("error", 40, 3),
                        series("warning", 90, 5),
                        series("info", 700, 7),
                        series("debug", 300, 11)),
                List.of(
                        series(t(HYPERVISOR), 800, 3),
                        series("app-1", 60, 5),
                        series("app-2", 55, 7),
                        series("app-3", 70, 11),
                        series("app-4", 40, 13)),
                List.of(
                        new Incident.Count(t("libvirtd"), 91_204),
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
