/// What all grammars share: lexers and parsers that work on bytes, line by line, and make no
/// garbage on the way. The generated lexers and parsers live in this package too.
@NullMarked
package io.casebook.grammar;

import org.jspecify.annotations.NullMarked;
