/// The logs of libvirt's daemons: `libvirtd.log`, `virtqemud.log` and their siblings.
@NullMarked
package io.casebook.format.libvirt;

import org.jspecify.annotations.NullMarked;
