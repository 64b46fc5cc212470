/// What containers print, as their runtimes and collectors write it to files.
@NullMarked
package io.casebook.format.container;

import org.jspecify.annotations.NullMarked;
