@NullMarked
package io.casebook.format.journal;

import org.jspecify.annotations.NullMarked;
