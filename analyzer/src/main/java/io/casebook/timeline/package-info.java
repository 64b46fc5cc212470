/// Clocks, their anchors and solutions; puts every reading on one axis.
@NullMarked
package io.casebook.timeline;

import org.jspecify.annotations.NullMarked;
