/// The kernel's own log: dmesg in all its dialects, vmcore-dmesg, consoles.
@NullMarked
package io.casebook.format.kernel;

import org.jspecify.annotations.NullMarked;
