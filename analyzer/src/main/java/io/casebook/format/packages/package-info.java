/// The logs of package managers.
@NullMarked
package io.casebook.format.packages;

import org.jspecify.annotations.NullMarked;
