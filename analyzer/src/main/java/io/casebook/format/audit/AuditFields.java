package io.casebook.format.audit;

import io.casebook.format.KnownNames;
import io.casebook.model.RecordDraft;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the `name=value` pairs of a record, also those inside `msg='...'`, and behind the group
/// separator of an enriched record, where names are capitals and values are translated. Fields keep
/// the names of the audit system (audit-documentation, field-dictionary.csv).
final class AuditFields {
    /// Those that tell something; more would not fit into a record.
    private static final KnownNames NAMES =
            new KnownNames(
                    Stream.of(
                                    "arch syscall success exit ppid pid auid uid euid tty ses comm"
                                            + " exe subj",
                                    "key sig acct addr hostname terminal op reason res resrc unit",
                                    "virt vm uuid vm-ctx vm-pid img-ctx cgroup acl path old-disk"
                                            + " new-disk",
                                    "old-net new-net old-mem new-mem old-vcpu new-vcpu old-chardev",
                                    "scontext tcontext tclass permissive name dev ino cwd"
                                            + " proctitle",
                                    "ver kernel format audit_enabled audit_backlog_limit"
                                            + " audit_failure list",
                                    "SYSCALL AUID UID")
                            .flatMap(Pattern.compile(" ")::splitAsStream)
                            .toList());

    private static final byte GROUP_SEPARATOR = 0x1d;

    private AuditFields() {}

    /// Adds the pairs of `bytes[from, to)` to the draft's fields.
    static void read(byte[] bytes, int from, int to, RecordDraft draft) {
        var at = from;
        while (at < to) {
            var nameEnd = endOfName(bytes, at, to);
            if (nameEnd < to && bytes[nameEnd] == '=' && nameEnd > at) {
                at = readValue(bytes, at, nameEnd, to, draft);
            } else if (nameEnd < to && bytes[nameEnd] == '{') {
                at = readPermissions(bytes, nameEnd + 1, to, draft);
            } else {
                at = nameEnd + 1;
            }
        }
    }

    private static int readValue(byte[] bytes, int name, int nameEnd, int to, RecordDraft draft) {
        var start = nameEnd + 1;
        if (start < to && bytes[start] == '\'') {
            return start + 1;
        }
        var quoted = start < to && bytes[start] == '"';
        start += quoted ? 1 : 0;
        var end = quoted ? next(bytes, start, to, '"') : endOfValue(bytes, start, to);
        var known = NAMES.find(bytes, name, nameEnd);
        if (known != null) {
            draft.field(known, start, end);
        }
        return end + 1;
    }

    /// Reads ` read write } for ...` of an AVC record.
    private static int readPermissions(byte[] bytes, int from, int to, RecordDraft draft) {
        var close = next(bytes, from, to, '}');
        if (close < to) {
            draft.field("permissions", from + 1, close - 1);
        }
        return close < to ? close + 1 : from;
    }

    private static int endOfName(byte[] bytes, int from, int to) {
        var at = from;
        while (at < to && isOfName(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(byte letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '-'
                || letter == '_';
    }

    /// Values end with a blank, the end of `msg='...'`, or the group separator; what ausearch
    /// explains in brackets, `EACCES(Permission denied)`, belongs to them. Old records put whole
    /// pairs between brackets, with commas.
    private static int endOfValue(byte[] bytes, int from, int to) {
        var at = from;
        var explained = false;
        var open = false;
        while (at < to && (open || !endsValue(bytes[at]))) {
            explained |= bytes[at] == '(';
            open = bytes[at] == '(' || (open && bytes[at] != ')');
            at++;
        }
        while (at > from && !explained && (bytes[at - 1] == ',' || bytes[at - 1] == ')')) {
            at--;
        }
        return at;
    }

    private static boolean endsValue(byte letter) {
        return letter == ' ' || letter == '\'' || letter == GROUP_SEPARATOR;
    }

    private static int next(byte[] bytes, int from, int to, char wanted) {
        var at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }
}
