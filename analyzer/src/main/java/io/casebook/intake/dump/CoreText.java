package io.casebook.intake.dump;

import io.casebook.intake.dump.KernelMemory.Machine;

/// How the text of an ELF core dump begins.
record CoreText(Machine machine, CoreNotes notes) {
    DumpText start() {
        return notes.isOfProcess() ? process() : kernel();
    }

    private DumpText kernel() {
        var text = new DumpText("linux-kernel", notes.kernel().crashTime(), 0);
        text.add("signature", machine.wide() ? "ELF64" : "ELF32").add("machine", machine.name());
        if (notes.states() > 0) {
            text.add("processors", notes.states());
        }
        return text.add("writer", notes.isOfQemu() ? "QEMU" : "");
    }

    private DumpText process() {
        var text = new DumpText("linux-process", null, 0);
        text.add("signature", machine.wide() ? "ELF64" : "ELF32").add("machine", machine.name());
        text.add("threads", notes.states()).add("signal", notes.signal());
        try {
            text.add("process", notes.processName()).add("process id", notes.processId());
            text.add("arguments", notes.arguments());
        } catch (DamagedDumpException e) {
            text.damaged("What the dump says of the process", e);
        }
        return text;
    }
}
