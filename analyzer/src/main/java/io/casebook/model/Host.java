package io.casebook.model;

import java.util.List;

/// A machine of the upload.
///
/// @param roles `hypervisor`, `guest`, or none
/// @param guests names of the guests found on it
/// @param facts about it and its guests
public record Host(String name, List<String> roles, List<String> guests, List<Fact> facts) {}
