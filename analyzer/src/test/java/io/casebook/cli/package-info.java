@NullMarked
package io.casebook.cli;

import org.jspecify.annotations.NullMarked;
