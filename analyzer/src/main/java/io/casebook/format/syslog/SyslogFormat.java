package io.casebook.format.syslog;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

/// The logs of syslog daemons (RFC 3164, RFC 5424, rsyslog with ISO 8601 times) and what journalctl
/// prints (short, short-iso, short-iso-precise, short-full, short-unix, short-monotonic).
public final class SyslogFormat implements Format {
    @Override
    public String id() {
        return "syslog";
    }

    @Override
    public String title() {
        return "syslog and journalctl";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        return SyslogDetector.likelihood(head);
    }

    @Override
    public RecordParser newParser() {
        return new SyslogLineParser();
    }
}
