/// What the decoders of binary logs have in common.
@NullMarked
package io.casebook.intake.decoded;

import org.jspecify.annotations.NullMarked;
