/// Numbers that a machine samples about itself over time: the reports of sysstat (`sar`, `mpstat`,
/// `pidstat`, `iostat`) and of `vmstat`. Rows become records with the time that they bear, their
/// numbers become samples in base units.
@NullMarked
package io.casebook.format.samples;

import org.jspecify.annotations.NullMarked;
