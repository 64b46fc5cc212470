@NullMarked
package io.casebook.timeline;

import org.jspecify.annotations.NullMarked;
