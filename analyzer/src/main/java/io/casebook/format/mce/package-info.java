/// Machine checks as the mcelog daemon decodes them.
@NullMarked
package io.casebook.format.mce;

import org.jspecify.annotations.NullMarked;
