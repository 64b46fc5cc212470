package io.casebook.intake.dump;

import java.util.List;
import java.util.stream.Stream;

/// What was read of a dump.
///
/// @param text a title and a `key: value` a line
/// @param members other texts in it
public record DecodedDump(byte[] text, List<DumpMember> members, List<DumpDamage> damages) {
    /// The same with one more damage.
    DecodedDump with(DumpDamage damage) {
        return new DecodedDump(
                text, members, Stream.concat(damages.stream(), Stream.of(damage)).toList());
    }
}
