@NullMarked
package io.casebook.crash.kernel;

import org.jspecify.annotations.NullMarked;
