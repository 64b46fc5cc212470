package io.casebook.intake.dump;

import java.util.List;

/// What was read of a dump.
///
/// @param text a title and a `key: value` a line
/// @param members other texts in it
public record DecodedDump(byte[] text, List<DumpMember> members, List<DumpDamage> damages) {}
