/// The log that keepalived writes itself.
@NullMarked
package io.casebook.format.keepalived;

import org.jspecify.annotations.NullMarked;
