@NullMarked
package io.casebook.format.syslog;

import org.jspecify.annotations.NullMarked;
