@NullMarked
package io.casebook;

import org.jspecify.annotations.NullMarked;
