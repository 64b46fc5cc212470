/// Systemd journals, as intake decodes their binary files.
@NullMarked
package io.casebook.format.journal;

import org.jspecify.annotations.NullMarked;
