@NullMarked
package io.casebook.app;

import org.jspecify.annotations.NullMarked;
