package io.casebook.format.qemu;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A command line of QEMU.
///
/// @param binary the program as written, empty in a fragment that begins with an option
/// @param binaryFrom its first byte
/// @param binaryTo one past its last byte
/// @param arguments in the order in which they are written
record CommandLine(String binary, int binaryFrom, int binaryTo, List<Argument> arguments) {
    /// Options that only the emulator has, not its tools such as `qemu-img`.
    private static final Set<String> MARKS =
            Set.of("name", "machine", "M", "uuid", "cpu", "smp", "m", "enable-kvm", "drive");

    /// Bytes from the binary to the end.
    int length() {
        return arguments.isEmpty() ? 0 : arguments.getLast().to() - binaryFrom;
    }

    /// The arguments of one option.
    Stream<Argument> all(String option) {
        return arguments.stream().filter(argument -> argument.option().equals(option));
    }

    /// The one of them that counts, as QEMU lets a later one replace an earlier one.
    @Nullable Argument last(String option) {
        return all(option).reduce((_, later) -> later).orElse(null);
    }

    /// Whether a guest runs by it.
    boolean startsGuest() {
        var program = binary.substring(binary.lastIndexOf('/') + 1);
        return (program.isEmpty() || program.startsWith("qemu") || program.startsWith("kvm"))
                && arguments.stream().anyMatch(argument -> MARKS.contains(argument.option()));
    }
}
