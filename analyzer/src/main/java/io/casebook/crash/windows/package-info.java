/// What the stop of a Windows kernel says: its arguments in words, labels of debuggers that are
/// wrong, and who is likely at fault.
@NullMarked
package io.casebook.crash.windows;

import org.jspecify.annotations.NullMarked;
