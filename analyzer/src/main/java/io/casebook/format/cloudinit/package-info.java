/// The logs of cloud-init.
@NullMarked
package io.casebook.format.cloudinit;

import org.jspecify.annotations.NullMarked;
