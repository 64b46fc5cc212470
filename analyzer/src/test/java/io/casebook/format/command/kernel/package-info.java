@NullMarked
package io.casebook.format.command.kernel;

import org.jspecify.annotations.NullMarked;
