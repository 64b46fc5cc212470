/// What outputs say of a host's clock, beyond their samples.
@NullMarked
package io.casebook.format.clock;

import org.jspecify.annotations.NullMarked;
