package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A machine of the upload.
///
/// @param roles `hypervisor`, `guest`, `bare metal`, or none
/// @param guests names of the guests found on it
/// @param link the guest of another machine of the upload that it is, and why; null where it is
///     none
/// @param facts about it and its guests; those that tell which machine it is first
public record Host(
        String name,
        List<String> roles,
        List<String> guests,
        @Nullable GuestLink link,
        List<Fact> facts) {}
