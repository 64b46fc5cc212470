package io.casebook.report;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Evidence;
import io.casebook.model.SourceSpan;
import io.casebook.model.UtcTime;

import java.time.Instant;
import java.util.function.UnaryOperator;

/// The strings of the invented incident that an upload decides, and where they stand.
///
/// @param text what is done to each of them
record SampleTexts(UnaryOperator<String> text) {
    static final String HYPERVISOR = "kvm-a3";
    static final String GUEST = "billing-win";
    static final String DOMAIN_LOG = "var/log/libvirt/qemu/billing-win.log";
    static final String LIBVIRT_LOG = "var/log/libvirt/libvirtd.log-20240611.gz";
    static final String WINDBG = "windows/analyze-v.txt";
    static final String FROZE = "2024-06-11T04:17:52.312Z";

    String t(String written) {
        return text.apply(written);
    }

    ArtifactPath path(String path) {
        return new ArtifactPath(t(path));
    }

    static long at(String time) {
        return UtcTime.nanos(Instant.parse(time));
    }

    Evidence evidence(String path, long line, int lines, String written) {
        return new Evidence(
                new SourceSpan(path(path), line * 97, written.length(), line, lines), t(written));
    }
}
