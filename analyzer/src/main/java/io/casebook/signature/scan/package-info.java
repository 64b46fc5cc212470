/// The scan: a search for the literals of all signatures goes once over each message; a pattern is
/// tried only where its literal is.
@NullMarked
package io.casebook.signature.scan;

import org.jspecify.annotations.NullMarked;
