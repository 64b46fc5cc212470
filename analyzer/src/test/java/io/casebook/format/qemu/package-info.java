@NullMarked
package io.casebook.format.qemu;

import org.jspecify.annotations.NullMarked;
