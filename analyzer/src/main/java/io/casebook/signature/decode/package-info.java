/// Decoders: what numbers in messages and crashes mean, in plain words.
@NullMarked
package io.casebook.signature.decode;

import org.jspecify.annotations.NullMarked;
