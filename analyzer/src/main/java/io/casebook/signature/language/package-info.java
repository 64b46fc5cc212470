/// What a signature says: the types of the language, and the reader that turns YAML and conditions
/// into them or tells every problem with file, line and column. Evaluates nothing.
@NullMarked
package io.casebook.signature.language;

import org.jspecify.annotations.NullMarked;
