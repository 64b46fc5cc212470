package io.casebook.format.kernel;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

/// The log of the Linux kernel as dmesg (util-linux), vmcore-dmesg (kexec-tools) and consoles write
/// it, with times of any kind or none.
public final class KernelLogFormat implements Format {
    @Override
    public String id() {
        return "kernel-log";
    }

    @Override
    public String title() {
        return "Linux kernel log";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        return KernelLikelihood.of(head);
    }

    @Override
    public RecordParser newParser() {
        return new KernelLineParser();
    }
}
