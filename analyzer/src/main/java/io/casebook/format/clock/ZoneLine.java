package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Files that name the zone of a host: `/etc/timezone` (Debian), `/etc/sysconfig/clock` (Red Hat
/// to 6, SUSE), where `/etc/localtime` leads, and the POSIX notation at the end of a zone file.
final class ZoneLine implements LineShape {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9_+/-]{1,63}");
    private static final Pattern LINK =
            Pattern.compile(
                    "(?:l[rwx-]{9}.{1,200} -> )?[\\w./-]{0,400}?zoneinfo/(?:posix/|right/)?"
                            + "(?<name>[A-Z][A-Za-z0-9_+/-]{1,63})");
    private static final Pattern ASSIGNED =
            Pattern.compile(
                    "(?:ZONE|TIMEZONE)=(?<quote>[\"']?)(?<name>[A-Za-z0-9_+/ -]{1,64})\\k<quote>");
    private static final Pattern SUMMER =
            Pattern.compile(
                    "(?:[A-Za-z]{3,6}|<[A-Za-z0-9+-]{3,6}>)[+-]?\\d[\\d:]{0,7}"
                            + "(?:[A-Za-z]{3,6}|<[A-Za-z0-9+-]{3,6}>)[+-]?[\\d:]{0,8}"
                            + "(?:,[MJ]?[\\d.]{1,7}(?:/[\\d:+-]{1,9})?){2}");
    private static final Pattern ASIDE =
            Pattern.compile(
                    "#.*|(?:UTC|ARC|SRM|HWCLOCK|SYSTOHC|DEFAULT_TIMEZONE|ZONE|TIMEZONE|FORCE_UTC)=.*");

    @Override
    public @Nullable OutputLine read(String line) {
        var written = line.stripTrailing();
        var plain = NAME.matcher(written).matches() ? ofName(written) : null;
        if (plain != null) {
            return plain;
        }
        var link = LINK.matcher(written);
        if (link.matches()) {
            return ofName(link.group("name"));
        }
        var assigned = ASSIGNED.matcher(written);
        var ofFile = assigned.matches() ? ofName(assigned.group("name").replace(' ', '_')) : null;
        if (ofFile != null) {
            return ofFile;
        }
        return ASIDE.matcher(written).matches() ? OutputLine.aside() : ofPosix(written);
    }

    /// A name of one word may be any word.
    private static @Nullable OutputLine ofName(String name) {
        if (!ZoneText.isKnown(name)) {
            return null;
        }
        var zone = Statement.of("clock.zone", name);
        return name.contains("/") ? OutputLine.telling(zone) : OutputLine.fitting(zone);
    }

    /// A zone with summer time has two offsets, of which the notation does not say which one holds.
    private static @Nullable OutputLine ofPosix(String text) {
        if (SUMMER.matcher(text).matches()) {
            return OutputLine.fitting();
        }
        var offset = ZoneText.ofPosix(text);
        return offset == null ? null : OutputLine.fitting(Statement.of("clock.offset", offset));
    }
}
