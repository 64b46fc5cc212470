/// What is true of debugger texts beyond their samples.
@NullMarked
package io.casebook.format.windbg;

import org.jspecify.annotations.NullMarked;
