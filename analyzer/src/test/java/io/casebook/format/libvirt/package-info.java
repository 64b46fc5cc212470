@NullMarked
package io.casebook.format.libvirt;

import org.jspecify.annotations.NullMarked;
