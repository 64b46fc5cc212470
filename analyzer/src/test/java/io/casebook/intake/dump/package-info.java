/// Tests with dumps of their own making.
@NullMarked
package io.casebook.intake.dump;

import org.jspecify.annotations.NullMarked;
