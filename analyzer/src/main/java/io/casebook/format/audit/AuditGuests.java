package io.casebook.format.audit;

import io.casebook.format.RecordSink;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/// States by which identifiers the guests are known that libvirt audits (src/conf/domain_audit.c):
/// the UUID where it starts and stops them, MAC addresses where it gives them network devices.
final class AuditGuests {
    private static final Set<String> TYPES =
            Set.of("VIRT_MACHINE_ID", "VIRT_CONTROL", "VIRT_RESOURCE");
    private static final String RESOURCE = "VIRT_RESOURCE";
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern MAC = Pattern.compile("(?:\\p{XDigit}{2}:){5}\\p{XDigit}{2}");

    private AuditGuests() {}

    /// @param interpreted whether ausearch has decoded the values; else one without quotes is
    ///     written in hexadecimal
    static void read(byte[] bytes, boolean interpreted, RecordDraft draft, RecordSink sink) {
        var type = text(bytes, draft, 0);
        var name = index(draft, "vm");
        if (!TYPES.contains(type)
                || name < 0
                || !interpreted && bytes[draft.fieldStarts[name] - 1] != '"') {
            return;
        }
        var guest = text(bytes, draft, name);
        var isResource = type.equals(RESOURCE);
        var field = index(draft, isResource ? "new-net" : "uuid");
        var value = field < 0 ? "" : text(bytes, draft, field);
        if (!guest.isEmpty() && (isResource ? MAC : UUID).matcher(value).matches()) {
            var key = isResource ? "guest.mac" : "guest.uuid";
            var from = draft.fieldStarts[field];
            sink.fact(Subject.guest(guest), key, value, "", from, draft.fieldEnds[field]);
        }
    }

    private static int index(RecordDraft draft, String name) {
        for (var i = 0; i < draft.fieldCount; i++) {
            if (draft.fieldNames[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String text(byte[] bytes, RecordDraft draft, int field) {
        var from = draft.fieldStarts[field];
        return new String(bytes, from, draft.fieldEnds[field] - from, StandardCharsets.UTF_8);
    }
}
