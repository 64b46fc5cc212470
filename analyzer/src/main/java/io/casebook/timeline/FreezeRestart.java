package io.casebook.timeline;

import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;

import java.util.regex.Pattern;

/// Tells whether a record beside a silence says that the machine or its logging was started or
/// stopped: then nothing was frozen, or nothing can be said.
final class FreezeRestart {
    /// A kernel that counts less has started just now.
    private static final long JUST_STARTED = 300_000_000_000L;

    private static final Pattern BEGINS =
            Pattern.compile(
                    "Linux version |Booting Linux on|Command line: |BIOS-provided physical RAM map"
                            + "|Initializing cgroup subsys|running in system mode"
                            + "|syslogd.{0,200}(?:start|restart)|syslog-ng starting up"
                            + "|Journal started|(?:Runtime|System) journal"
                            + "|kernel: imklog|log source = /proc/kmsg started"
                            + "|begin to drop messages|begins? to drop|Missed \\d{1,9} kernel"
                            + "|messages lost|Suppressed \\d{1,9} messages");

    private static final Pattern ENDS =
            Pattern.compile(
                    "systemd-shutdown|Reached target.{0,40}(?:Shutdown|Reboot|Power-Off|Power"
                        + " Off|Halt)|exiting on signal|Journal stopped|Kernel logging \\(proc\\)"
                        + " stopped|shutting down for system|[Ss]ystem is (?:rebooting|powering"
                        + " down|going down)|Switching to runlevel: [06]|syslog-ng shutting"
                        + " down|Restarting system|Power down\\b|reboot: ");

    private FreezeRestart() {}

    static boolean ends(EventTable.Row row) {
        return ENDS.matcher(row.text()).find();
    }

    static boolean begins(EventTable.Row row) {
        var chunk = row.chunk();
        var i = row.index();
        return chunk.startsBoot(i)
                || (chunk.readingKind(i) == ReadingKind.SINCE_BOOT
                        && chunk.readingNanos(i) < JUST_STARTED)
                || BEGINS.matcher(row.text()).find();
    }
}
