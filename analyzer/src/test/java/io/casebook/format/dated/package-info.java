@NullMarked
package io.casebook.format.dated;

import org.jspecify.annotations.NullMarked;
