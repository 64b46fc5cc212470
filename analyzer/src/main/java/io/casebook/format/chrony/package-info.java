/// The tables that chronyd writes about its sources and its clock.
@NullMarked
package io.casebook.format.chrony;

import org.jspecify.annotations.NullMarked;
