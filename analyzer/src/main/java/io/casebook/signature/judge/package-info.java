/// Judges signatures: correlates hits, facts and crashes, weighs the evidence and writes findings.
@NullMarked
package io.casebook.signature.judge;

import org.jspecify.annotations.NullMarked;
