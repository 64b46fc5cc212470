@NullMarked
package io.casebook.format;

import org.jspecify.annotations.NullMarked;
