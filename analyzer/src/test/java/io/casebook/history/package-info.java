@NullMarked
package io.casebook.history;

import org.jspecify.annotations.NullMarked;
