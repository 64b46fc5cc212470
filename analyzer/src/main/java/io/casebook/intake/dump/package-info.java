/// Dumps of memory: their headers, lists and logs as small texts. Only what is needed is read, here
/// and there, so a dump of 64 GB costs no more than one of 64 MB.
@NullMarked
package io.casebook.intake.dump;

import org.jspecify.annotations.NullMarked;
