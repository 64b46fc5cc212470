@NullMarked
package io.casebook.format.jsonlog;

import org.jspecify.annotations.NullMarked;
