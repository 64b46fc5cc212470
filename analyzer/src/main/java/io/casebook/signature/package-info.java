/// The knowledge base: loads, checks, compiles, scans, correlates and judges signatures.
@NullMarked
package io.casebook.signature;

import org.jspecify.annotations.NullMarked;
