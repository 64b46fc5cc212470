/// Windows events: logs that intake has decoded, and what `wevtutil`, PowerShell and the event
/// viewer write.
@NullMarked
package io.casebook.format.windows;

import org.jspecify.annotations.NullMarked;
