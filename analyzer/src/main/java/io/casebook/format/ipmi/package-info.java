/// The event log of a machine's management controller.
@NullMarked
package io.casebook.format.ipmi;

import org.jspecify.annotations.NullMarked;
