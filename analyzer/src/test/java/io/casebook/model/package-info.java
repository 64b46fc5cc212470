@NullMarked
package io.casebook.model;

import org.jspecify.annotations.NullMarked;
