@NullMarked
package io.casebook.intake.evtx;

import org.jspecify.annotations.NullMarked;
