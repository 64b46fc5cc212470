/// Reports of the Linux kernel: oopses, lockups, stalls, warnings of its checks, panics.
@NullMarked
package io.casebook.crash.kernel;

import org.jspecify.annotations.NullMarked;
