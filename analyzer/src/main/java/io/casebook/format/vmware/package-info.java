/// The logs of VMware's hosts and virtual machines.
@NullMarked
package io.casebook.format.vmware;

import org.jspecify.annotations.NullMarked;
