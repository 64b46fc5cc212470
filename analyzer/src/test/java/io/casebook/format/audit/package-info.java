/// Tests of the audit log.
@NullMarked
package io.casebook.format.audit;

import org.jspecify.annotations.NullMarked;
