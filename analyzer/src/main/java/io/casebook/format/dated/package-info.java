/// Logs of programs that nobody wrote a format for: whatever begins its records with a time.
@NullMarked
package io.casebook.format.dated;

import org.jspecify.annotations.NullMarked;
