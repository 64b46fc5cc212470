/// The words of the program as types, and the two stores that all stages share: the texts
/// ([TextStore]) and the events ([EventTable]). Imports nothing of its siblings.
@NullMarked
package io.casebook.model;

import org.jspecify.annotations.NullMarked;
