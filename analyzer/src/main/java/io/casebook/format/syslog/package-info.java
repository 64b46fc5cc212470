/// Reads what syslog daemons and journalctl write.
@NullMarked
package io.casebook.format.syslog;

import org.jspecify.annotations.NullMarked;
