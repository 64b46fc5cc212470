package io.casebook.format.qemu;

import io.casebook.format.RecordSink;
import io.casebook.grammar.QemuDomainLogParser.PartContext;
import io.casebook.grammar.QemuDomainLogParser.QemuVersionContext;
import io.casebook.grammar.QemuDomainLogParser.StartContext;
import io.casebook.model.Subject;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// The facts of the line with which libvirt begins a guest's start (`src/qemu/qemu_process.c`;
/// and before 1.2.16 without versions): about the host, which runs them.
record BannerFacts(Subject host, byte[] bytes, RecordSink sink) {
    /// Pushes them.
    ///
    /// @return the host, unnamed where the line does not name it
    static Subject push(StartContext start, byte[] bytes, RecordSink sink) {
        var of = start.of;
        if (of == null) {
            return Subject.host("");
        }
        var name = of.host == null ? "" : text(bytes, of.host.start, of.host.stop);
        var facts = new BannerFacts(Subject.host(name), bytes, sink);
        facts.add("libvirt.version", of.libvirt);
        facts.add("libvirt.package", of.packaged);
        facts.addQemu(of.qemu);
        facts.add("kernel.release", of.kernel);
        return facts.host;
    }

    private void addQemu(@Nullable QemuVersionContext version) {
        if (version == null) {
            return;
        }
        if (version.number != null) {
            add("qemu.version", version.number, version.number);
        }
        add("qemu.package", version.built);
    }

    private void add(String key, @Nullable PartContext part) {
        if (part != null) {
            add(key, part.start, part.stop);
        }
    }

    private void add(String key, Token first, Token last) {
        var value = text(bytes, first, last);
        if (!value.isEmpty()) {
            sink.fact(host, key, value, "", first.getStartIndex(), last.getStopIndex() + 1);
        }
    }

    /// What the builder of the package added may be in parentheses.
    private static String text(byte[] bytes, Token first, Token last) {
        var from = first.getStartIndex();
        var length = last.getStopIndex() + 1 - from;
        var text = new String(bytes, from, length, StandardCharsets.UTF_8).strip();
        return text.startsWith("(") && text.endsWith(")")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
