@NullMarked
package io.casebook.intake.journal;

import org.jspecify.annotations.NullMarked;
