@NullMarked
package io.casebook.format.samples;

import org.jspecify.annotations.NullMarked;
