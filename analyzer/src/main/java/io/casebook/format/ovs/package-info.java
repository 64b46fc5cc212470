/// The logs of Open vSwitch and OVN daemons.
@NullMarked
package io.casebook.format.ovs;

import org.jspecify.annotations.NullMarked;
