/// Says how an artifact is written and turns its bytes into records, facts and crashes.
@NullMarked
package io.casebook.format;

import org.jspecify.annotations.NullMarked;
