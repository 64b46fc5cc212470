/// Crashes of hypervisors: aborts of QEMU, stops of virtual processors that KVM cannot run, panics
/// of Xen.
@NullMarked
package io.casebook.crash.hypervisor;

import org.jspecify.annotations.NullMarked;
