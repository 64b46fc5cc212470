/// Opens anything that a customer sends, safely: archives in archives, compressed and rotated logs,
/// encodings; with a limit on everything.
@NullMarked
package io.casebook.intake;

import org.jspecify.annotations.NullMarked;
