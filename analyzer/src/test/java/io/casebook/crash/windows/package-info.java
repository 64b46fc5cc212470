@NullMarked
package io.casebook.crash.windows;

import org.jspecify.annotations.NullMarked;
