/// Data files of sysstat (`/var/log/sa/sa10`), which `sadc` writes, as text. Follows sysstat's own
/// description of them: sa.h for the file, rd_stats.h for the counters, pr_stats.c for what `sar`
/// makes of them.
@NullMarked
package io.casebook.intake.sysstat;

import org.jspecify.annotations.NullMarked;
