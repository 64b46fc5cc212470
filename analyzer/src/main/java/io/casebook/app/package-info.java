/// Puts the stages together: uploads in, incident out. The only place where order is decided.
@NullMarked
package io.casebook.app;

import org.jspecify.annotations.NullMarked;
