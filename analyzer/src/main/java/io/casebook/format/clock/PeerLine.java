package io.casebook.format.clock;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `ntpq -p` prints (NTP, ntpq/ntpq-subs.c): a line for each peer, the chosen one with `*`,
/// or `o` where a pulse each second sets the clock. Offset and jitter are milliseconds; the offset
/// is what the peer is ahead.
final class PeerLine implements LineShape {
    private static final Pattern HEADING =
            Pattern.compile(
                    " +remote +refid +st t when poll reach +delay +offset +jitter *|={60,90}");
    private static final Pattern PEER =
            Pattern.compile(
                    "(?<tally>[ *+o#x.-])\\S{1,80} +(?<source>\\S{1,40}) +\\d{1,2} \\S +\\S{1,6}"
                        + " +\\d{1,6}[mhd]? +[0-7]{1,3} +-?(?<delay>\\d[\\d.]{0,11})"
                        + " +(?<offset>[+-]?\\d{1,9}\\.\\d{1,6}) +(?<jitter>\\d{1,9}\\.\\d{1,6})"
                        + " *");

    @Override
    public @Nullable OutputLine read(String line) {
        if (HEADING.matcher(line).matches()) {
            return OutputLine.aside();
        }
        var peer = PEER.matcher(line);
        if (!peer.matches()) {
            return null;
        }
        var chosen = "*o".contains(peer.group("tally"));
        if (!chosen || peer.group("source").equals(".LOCL.")) {
            return OutputLine.telling();
        }
        var ahead = new BigDecimal(peer.group("offset")).negate();
        return OutputLine.telling(
                Statement.seconds("clock.skew", seconds(ahead)),
                Statement.seconds("clock.skew-uncertainty", seconds(error(peer))));
    }

    /// How wrong the offset may be: half of the way to the server and back, which may have taken
    /// longer in one direction, and what it varies by (RFC 5905, 4).
    private static BigDecimal error(Matcher peer) {
        var delay = new BigDecimal(peer.group("delay"));
        return delay.movePointLeft(1)
                .multiply(BigDecimal.valueOf(5))
                .add(new BigDecimal(peer.group("jitter")));
    }

    private static String seconds(BigDecimal millis) {
        return millis.movePointLeft(3).toPlainString();
    }
}
