/// Reads the binary files of systemd's journal and writes what they hold as text.
///
/// Source: systemd, docs/JOURNAL_FILE_FORMAT.md and src/libsystemd/sd-journal/journal-def.h.
@NullMarked
package io.casebook.intake.journal;

import org.jspecify.annotations.NullMarked;
