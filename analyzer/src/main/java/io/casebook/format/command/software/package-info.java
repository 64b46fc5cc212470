/// What a host has installed, and how its services are set up.
@NullMarked
package io.casebook.format.command.software;

import org.jspecify.annotations.NullMarked;
