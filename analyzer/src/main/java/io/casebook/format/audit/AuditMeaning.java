package io.casebook.format.audit;

import io.casebook.format.RecordSink;
import io.casebook.format.WrittenNumber;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

import java.nio.charset.StandardCharsets;

/// What the fields of a record mean to others: its process, the kernel that the daemon started on.
final class AuditMeaning {
    private static final int NONE = -1;

    private AuditMeaning() {}

    /// @param interpreted whether ausearch has decoded the values; else one without quotes is
    ///     written in hexadecimal
    static void read(byte[] bytes, boolean interpreted, RecordDraft draft, RecordSink sink) {
        readProcess(bytes, interpreted, draft);
        var collected = draft.hostEnd > draft.hostStart; // perhaps from several hosts
        if (!collected && is(bytes, draft, 0, "DAEMON_START")) {
            readKernel(bytes, draft, sink);
        }
    }

    private static void readKernel(byte[] bytes, RecordDraft draft, RecordSink sink) {
        var kernel = index(draft, "kernel");
        if (kernel != NONE) {
            var from = draft.fieldStarts[kernel];
            var to = draft.fieldEnds[kernel];
            var release = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            sink.fact(Subject.host(""), "kernel.release", release, "", from, to);
        }
    }

    private static void readProcess(byte[] bytes, boolean interpreted, RecordDraft draft) {
        var pid = index(draft, "pid");
        if (pid != NONE) {
            draft.pid = WrittenNumber.pid(bytes, draft.fieldStarts[pid], draft.fieldEnds[pid]);
        }
        var command = index(draft, "comm");
        var program = index(draft, "exe");
        if (command != NONE && isText(bytes, interpreted, draft.fieldStarts[command])) {
            draft.processStart = draft.fieldStarts[command];
            draft.processEnd = draft.fieldEnds[command];
        } else if (program != NONE && isText(bytes, interpreted, draft.fieldStarts[program])) {
            draft.processEnd = draft.fieldEnds[program];
            draft.processStart = lastName(bytes, draft.fieldStarts[program], draft.processEnd);
        }
    }

    private static boolean isText(byte[] bytes, boolean interpreted, int start) {
        return interpreted || bytes[start - 1] == '"';
    }

    private static int lastName(byte[] bytes, int from, int to) {
        var at = to;
        while (at > from && bytes[at - 1] != '/') {
            at--;
        }
        return at;
    }

    private static int index(RecordDraft draft, String name) {
        for (var i = 0; i < draft.fieldCount; i++) {
            if (draft.fieldNames[i].equals(name)) {
                return i;
            }
        }
        return NONE;
    }

    private static boolean is(byte[] bytes, RecordDraft draft, int field, String text) {
        var from = draft.fieldStarts[field];
        if (draft.fieldEnds[field] - from != text.length()) {
            return false;
        }
        for (var i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
