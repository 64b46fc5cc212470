/// The logs that libvirt keeps for each QEMU guest, and QEMU's command line wherever it is found.
@NullMarked
package io.casebook.format.qemu;

import org.jspecify.annotations.NullMarked;
