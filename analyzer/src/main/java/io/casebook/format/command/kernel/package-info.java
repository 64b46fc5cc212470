/// What commands and files tell about the running kernel: how it was started, its modules, its
/// settings, its counters.
@NullMarked
package io.casebook.format.command.kernel;

import org.jspecify.annotations.NullMarked;
