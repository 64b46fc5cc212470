/// What the kernel module trace-irqoff shows of interrupts that were held off for too long.
@NullMarked
package io.casebook.format.irqoff;

import org.jspecify.annotations.NullMarked;
