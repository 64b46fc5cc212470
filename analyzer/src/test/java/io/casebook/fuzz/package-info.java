/// Readers of hostile input, run by a fuzzer and, on the inputs it began with or found, as tests.
@NullMarked
package io.casebook.fuzz;

import org.jspecify.annotations.NullMarked;
