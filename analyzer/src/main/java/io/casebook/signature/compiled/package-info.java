/// Signatures as the build made them: read and checked once, and then only loaded, as every start
/// of the program needs all of them.
@NullMarked
package io.casebook.signature.compiled;

import org.jspecify.annotations.NullMarked;
