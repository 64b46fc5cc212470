package io.casebook.format.qemu;

import io.casebook.format.RecordSink;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

/// Pushes the facts that a command line states about its guest.
///
/// @param guest the guest, unnamed where the command line does not name it
record GuestFacts(Subject guest, RecordSink sink) {
    /// Pushes all that is known of the guest.
    static void push(CommandLine command, RecordSink sink) {
        var name = command.last("name");
        var called = name == null ? null : name.main("guest");
        var facts = new GuestFacts(Subject.guest(called == null ? "" : called), sink);
        facts.add("guest.name", called, name);
        if (!command.binary().isEmpty()) {
            sink.fact(
                    facts.guest,
                    "qemu.binary",
                    command.binary(),
                    "",
                    command.binaryFrom(),
                    command.binaryTo());
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
            sink.fact(guest, key, value, unit, statedBy.from(), statedBy.to());
        }
    }

    /// Pushes a list; that it is empty is worth telling too.
    void list(String key, String values, Argument statedBy) {
        sink.fact(guest, key, values, "", statedBy.from(), statedBy.to());
    }

    /// Pushes those of the argument's properties that have these keys, as `prefix.key`.
    void addProperties(String prefix, Iterable<String> keys, Argument argument) {
        for (var key : keys) {
            add(prefix + "." + key, argument.value(key), argument);
        }
    }
}
