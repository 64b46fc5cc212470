package io.casebook.intake;

import io.casebook.intake.dump.DumpKind;

import java.nio.charset.Charset;

/// What a file is, by its first bytes.
sealed interface Content {
    /// A text.
    ///
    /// @param mark bytes of the byte order mark before it
    record Text(Charset charset, int mark) implements Content {}

    /// A binary log that becomes a text.
    record Log(BinaryLog log) implements Content {}

    /// A dump of memory, some of which becomes a text.
    record Dump(DumpKind kind) implements Content {}

    /// Nothing that can be read as text.
    ///
    /// @param note what it is
    record Binary(String note) implements Content {}

    /// Decides by magic bytes, then by the share of bytes that no text has.
    static Content of(Head head, String fileName) {
        var log = BinaryLog.of(head);
        if (log != null) {
            return new Log(log);
        }
        var dump = BinaryKind.isPlain(head) ? null : DumpKind.of(head.bytes(), head.length());
        if (dump != null) {
            return new Dump(dump);
        }
        var note = BinaryKind.of(head, fileName);
        return note == null ? TextGuess.of(head) : new Binary("binary: " + note);
    }
}
