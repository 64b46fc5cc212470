package io.casebook.format.clock;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

/// What commands print and files hold about a host's clock, as support archives keep it or as
/// somebody pasted it: date, uptime, hwclock, who, last, journalctl --list-boots, timedatectl,
/// chronyc tracking, ntpq, ntpstat, /proc/stat, /etc/timezone, and where /etc/localtime leads.
public final class ClockOutputFormat implements Format {
    @Override
    public String id() {
        return "clock-output";
    }

    @Override
    public String title() {
        return "clock of a host (date, uptime, last, timedatectl...)";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        return OutputCensus.of(head).likelihood(ClockPath.fits(head.path()));
    }

    @Override
    public RecordParser newParser() {
        return new ClockOutputParser();
    }
}
