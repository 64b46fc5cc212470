package io.casebook.model;

import java.util.List;

/// Why a machine of the upload is taken for a guest that a hypervisor of the upload runs.
///
/// @param hypervisor its host; empty where that has no name
/// @param guest the name under which the hypervisor knows it
/// @param grounds what both say alike, the strongest first
public record GuestLink(String hypervisor, String guest, List<Ground> grounds) {
    /// One thing that both say alike.
    ///
    /// @param what such as `UUID`
    /// @param inGuest where the guest says it
    /// @param onHypervisor where the hypervisor does
    public record Ground(String what, String value, Evidence inGuest, Evidence onHypervisor) {}
}
