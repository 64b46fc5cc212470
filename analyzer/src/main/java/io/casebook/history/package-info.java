/// The store of incidents: index, search, similarity.
@NullMarked
package io.casebook.history;

import org.jspecify.annotations.NullMarked;
