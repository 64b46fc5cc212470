package io.casebook.intake.dump;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A text that lay in the memory of a dump.
///
/// @param name of a member of the dump
/// @param modified when the machine stopped writing it, or null
public record DumpMember(String name, byte[] text, @Nullable Instant modified) {}
