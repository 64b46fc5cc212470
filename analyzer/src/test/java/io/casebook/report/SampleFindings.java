package io.casebook.report;

import io.casebook.model.Confidence;
import io.casebook.model.Evidence;
import io.casebook.model.Finding;
import io.casebook.model.FindingSeverity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What was found in the invented incident.
record SampleFindings(SampleTexts texts) {
    List<Finding> findings() {
        var captures = new LinkedHashMap<String, String>();
        captures.put("ticks", texts.t("0x61"));
        captures.put("cpu", "0x1");
        var decoded =
                Map.of("ticks", "97 clock ticks, some 1.5 s", "cpu", texts.t("second processor"));
        return List.of(
                finding(
                        "guest-cpu-descheduled",
                        "Guests were kept waiting by their host",
                        FindingSeverity.MEDIUM,
                        Finding.Role.EVENT,
                        Confidence.MEDIUM,
                        43,
                        Map.of("mask", texts.t("100")),
                        Map.of("mask", "HRTIMER"),
                        List.of("app-1", "app-2", "app-3", "app-4"),
                        softirqEvidence()),
                finding(
                                "windows-clock-watchdog-unenlightened",
                                "Windows stopped (CLOCK_WATCHDOG_TIMEOUT): no Hyper-V relaxed"
                                        + " timing",
                                FindingSeverity.CRITICAL,
                                Finding.Role.EVENT,
                                Confidence.HIGH,
                                1,
                                captures,
                                decoded,
                                List.of(texts.t(SampleTexts.GUEST)),
                                freezeEvidence())
                        .following(
                                List.of(
                                        new Finding.Cause(
                                                "guest-cpu-descheduled",
                                                texts.t(
                                                        "a processor that waits takes no"
                                                                + " interrupts")))),
                finding(
                        "libvirt-permission-ignored",
                        "A volume could not be opened; it is skipped",
                        FindingSeverity.LOW,
                        Finding.Role.NOISE,
                        Confidence.HIGH,
                        1204,
                        Map.of(),
                        Map.of(),
                        List.of(texts.t(SampleTexts.HYPERVISOR)),
                        libvirtEvidence()),
                finding(
                        "guest-processors",
                        texts.t("The guest has four processors"),
                        FindingSeverity.INFO,
                        Finding.Role.CONTEXT,
                        Confidence.LOW,
                        1,
                        Map.of(),
                        Map.of(),
                        List.of(texts.t(SampleTexts.GUEST)),
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
                texts.t(title),
                "guest",
                severity,
                role,
                confidence,
                count,
                count == 1
                        ? SampleTexts.at(SampleTexts.FROZE)
                        : SampleTexts.at("2024-06-11T03:42:11Z"),
                count == 1
                        ? SampleTexts.at(SampleTexts.FROZE)
                        : SampleTexts.at("2024-06-11T04:31:40Z"),
                hosts,
                "Processor 1 of billing-win did not answer clock interrupts for 97 ticks, so"
                        + " Windows stopped itself.",
                texts.t(
                        "A virtual CPU may be kept waiting by its host for longer than Windows"
                            + " tolerates; relaxed timing tells Windows that this is no fault."),
                List.of(
                        "libvirt: <features><hyperv><relaxed state='on'/><vapic state='on'/>"
                                + "<spinlocks state='on' retries='8191'/></hyperv></features>",
                        "Then look for what kept the host busy: overcommitment, storage stalls."),
                List.of(
                        "https://libvirt.org/formatdomain.html#hypervisor-features",
                        texts.t("Microsoft bug check 0x101")),
                captures,
                decoded,
                List.of(
                        new Finding.Reason(3, "the stop code is the one of this failure"),
                        new Finding.Reason(1, texts.t("the guest has more than one processor")),
                        new Finding.Reason(-1, "no log tells what the host did")),
                evidence,
                List.of(),
                role == Finding.Role.CONTEXT ? texts.t("house rules") : "casebook");
    }

    List<Evidence> freezeEvidence() {
        return List.of(
                texts.evidence(
                        SampleTexts.WINDBG,
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
                texts.evidence(
                        SampleTexts.DOMAIN_LOG,
                        4,
                        2,
                        "/usr/bin/qemu-system-x86_64 -name billing-win -machine pc-i440fx-2.12"
                                + " -cpu SandyBridge,+vmx,+pdpe1gb -m 8192 -smp 4,sockets=1"));
    }

    private List<Evidence> softirqEvidence() {
        return IntStream.rangeClosed(1, 43)
                .mapToObj(
                        i ->
                                texts.evidence(
                                        "app-" + (i % 4 + 1) + "/dmesg",
                                        500 + i * 3L,
                                        1,
                                        "[3629411.%06d] NOHZ: local_softirq_pending 100"
                                                .formatted(i * 977)))
                .toList();
    }

    private List<Evidence> libvirtEvidence() {
        return List.of(
                texts.evidence(
                        SampleTexts.LIBVIRT_LOG,
                        3,
                        1,
                        "2024-06-11 04:03:08.894+0000: 1391: warning :"
                                + " virStorageBackendVolOpen:1535 : ignoring permission error for"
                                + " '/media/pool/old.img'"));
    }
}
