/// What dumps of memory say of themselves, as intake writes it down.
@NullMarked
package io.casebook.format.dump;

import org.jspecify.annotations.NullMarked;
