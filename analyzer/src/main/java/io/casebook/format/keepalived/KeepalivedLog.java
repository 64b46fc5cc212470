package io.casebook.format.keepalived;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;
import io.casebook.format.RotatedName;

import java.util.regex.Pattern;

/// What keepalived writes to a file of its own (`-g`) or to a terminal, beside or instead of syslog
/// (keepalived, lib/logger.c, vlog_message): `Wed May 12 10:00:00 2021: (VI_1) Entering MASTER
/// STATE`, newer versions with the number of the process behind the year.
public final class KeepalivedLog implements Format {
    static final Pattern HEAD =
            Pattern.compile(
                    "((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) "
                            + "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \\d]\\d "
                            + "\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{6})? \\d{4})(?:\\[(\\d{1,9})\\])?: ?");
    private static final Pattern TELLING =
            Pattern.compile(
                    "[Kk]eepalived|VRRP|Entering (?:MASTER|BACKUP|FAULT) STATE|\\((?:VI|vi)_"
                            + "|Netlink reflector|[Hh]ealthcheck|virtual service|real server");
    private static final int LOOKED_AT = 100;
    private static final int CERTAIN = 97;
    private static final int LEAST_SHARE = 80;

    @Override
    public String id() {
        return "keepalived-log";
    }

    @Override
    public String title() {
        return "keepalived log";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT);
        var fitting = lines.stream().filter(it -> HEAD.matcher(it).lookingAt()).count();
        var isNamed =
                RotatedName.of(head.path().fileName()).base().startsWith("keepalived")
                        || lines.stream().anyMatch(it -> TELLING.matcher(it).find());
        return fitting > 0 && isNamed && 100 * fitting >= (long) LEAST_SHARE * lines.size()
                ? CERTAIN
                : 0;
    }

    @Override
    public RecordParser newParser() {
        return new KeepalivedRecords();
    }
}
