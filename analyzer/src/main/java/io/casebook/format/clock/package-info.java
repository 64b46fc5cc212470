/// What commands and files say about the clock of a host: date, uptime, last, timedatectl and more.
@NullMarked
package io.casebook.format.clock;

import org.jspecify.annotations.NullMarked;
