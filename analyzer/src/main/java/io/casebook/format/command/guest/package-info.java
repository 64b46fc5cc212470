/// What a hypervisor's files and commands tell about its guests.
@NullMarked
package io.casebook.format.command.guest;

import org.jspecify.annotations.NullMarked;
