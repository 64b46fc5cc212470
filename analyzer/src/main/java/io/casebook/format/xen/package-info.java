/// Xen: the console of the hypervisor, its daemons and tools, and what it tells of the host.
@NullMarked
package io.casebook.format.xen;

import org.jspecify.annotations.NullMarked;
