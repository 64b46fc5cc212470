package io.casebook.format.dump;

import io.casebook.format.RecordSink;
import io.casebook.model.Subject;

/// The dump of a Linux kernel. What it crashed of stands in its log, which is a member of the dump
/// and an artifact of its own. A dump that QEMU wrote is of a guest, for whatever reason.
final class LinuxKernel {
    private LinuxKernel() {}

    static void push(DumpValues dump, RecordSink sink) {
        var subject = dump.value("writer") == null ? Subject.host("") : Subject.guest("");
        var release = dump.value("kernel release") == null ? "release" : "kernel release";
        dump.fact(sink, subject, "kernel.release", release);
        dump.fact(sink, subject, "kernel.build", "version");
        dump.fact(sink, subject, "dump.processors", "processors");
        dump.fact(sink, subject, "cpu.architecture", "machine");
        dump.fact(sink, subject, "crash.time", "crash time");
        dump.fact(sink, subject, "dump.time", "dump time");
        dump.fact(sink, subject, "dump.level", "dump level");
        var host = dump.value("host name");
        if (host != null && host.matches("[\\w.-]{1,64}")) {
            sink.hostName(host);
        }
    }
}
