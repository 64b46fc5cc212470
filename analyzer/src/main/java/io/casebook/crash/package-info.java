/// Crashes: reads reports of kernels from the records that tell of them, names them as experts do,
/// and tells causes from consequences.
@NullMarked
package io.casebook.crash;

import org.jspecify.annotations.NullMarked;
