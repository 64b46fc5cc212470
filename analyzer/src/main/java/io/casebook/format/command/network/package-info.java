/// What commands and files tell about a host's network: addresses, devices, packets that were
/// lost, virtual services.
@NullMarked
package io.casebook.format.command.network;

import org.jspecify.annotations.NullMarked;
