/// Logs that write a JSON object a line.
@NullMarked
package io.casebook.format.jsonlog;

import org.jspecify.annotations.NullMarked;
