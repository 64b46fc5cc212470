package io.casebook.format.qemu;

import io.casebook.format.RecordSink;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

/// Pushes the facts that a command line states about its guest.
///
/// A fact carries the text of its argument, so a hostile argument with thousands of parts would
/// grow to thousands of its own length; facts beyond a multiple of the command line's length are
/// left out, and that is told.
final class GuestFacts {
    private static final int MOST_EVIDENCE_TIMES = 16;
    private static final int LEAST_EVIDENCE = 1 << 14;

    private final Subject guest;
    private final RecordSink sink;
    private int evidenceLeft;

    private GuestFacts(Subject guest, int commandLength, RecordSink sink) {
        this.guest = guest;
        this.sink = sink;
        evidenceLeft = Math.max(LEAST_EVIDENCE, MOST_EVIDENCE_TIMES * commandLength);
    }

    /// Pushes all that is known of the guest.
    static void push(CommandLine command, RecordSink sink) {
        var name = command.last("name");
        var called = name == null ? null : name.main("guest");
        var facts =
                new GuestFacts(Subject.guest(called == null ? "" : called), command.length(), sink);
        facts.add("guest.name", called, name);
        if (!command.binary().isEmpty()) {
            facts.push(
                    "qemu.binary", command.binary(), "", command.binaryFrom(), command.binaryTo());
        }
        var uuid = command.last("uuid");
        facts.add("guest.uuid", uuid == null ? null : uuid.text(), uuid);
        MachineFacts.push(command, facts);
        CpuFacts.push(command, facts);
        DriveFacts.push(command, facts);
        DeviceFacts.push(command, facts);
    }

    /// Pushes a fact that an argument states; nothing where there is no value.
    void add(String key, @Nullable String value, @Nullable Argument statedBy) {
        add(key, value, "", statedBy);
    }

    /// Pushes a quantity.
    void add(String key, @Nullable String value, String unit, @Nullable Argument statedBy) {
        if (value != null && statedBy != null && !value.isEmpty()) {
            push(key, value, unit, statedBy.from(), statedBy.to());
        }
    }

    private void push(String key, String value, String unit, int from, int to) {
        if (evidenceLeft >= 0) {
            evidenceLeft -= to - from;
            if (evidenceLeft < 0) {
                sink.diagnostic(
                        "too-many-facts", "Some facts of a command line were left out.", from);
                return;
            }
            sink.fact(guest, key, value, unit, from, to);
        }
    }

    /// Pushes a list; that it is empty is worth telling too.
    void list(String key, String values, Argument statedBy) {
        push(key, values, "", statedBy.from(), statedBy.to());
    }

    /// Pushes those of the argument's properties that have these keys, as `prefix.key`.
    void addProperties(String prefix, Iterable<String> keys, Argument argument) {
        for (var key : keys) {
            add(prefix + "." + key, argument.value(key), argument);
        }
    }
}
