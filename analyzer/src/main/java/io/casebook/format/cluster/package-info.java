/// The logs of Pacemaker and Corosync.
@NullMarked
package io.casebook.format.cluster;

import org.jspecify.annotations.NullMarked;
