/// Benchmarks of the stages, and the generator of the uploads that they read.
@NullMarked
package io.casebook.benchmarks;

import org.jspecify.annotations.NullMarked;
