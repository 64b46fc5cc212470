/// The logs of OpenStack services.
@NullMarked
package io.casebook.format.openstack;

import org.jspecify.annotations.NullMarked;
