/// What the paths of kernel files tell, beyond their samples.
@NullMarked
package io.casebook.format.command.kernel;

import org.jspecify.annotations.NullMarked;
