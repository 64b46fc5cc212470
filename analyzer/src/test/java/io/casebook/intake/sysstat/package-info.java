@NullMarked
package io.casebook.intake.sysstat;

import org.jspecify.annotations.NullMarked;
