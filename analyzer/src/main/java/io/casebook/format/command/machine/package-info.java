/// What commands and files tell about a machine itself: its names, its system, its hardware.
@NullMarked
package io.casebook.format.command.machine;

import org.jspecify.annotations.NullMarked;
