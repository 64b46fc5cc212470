/// The log of the Linux audit system.
@NullMarked
package io.casebook.format.audit;

import org.jspecify.annotations.NullMarked;
