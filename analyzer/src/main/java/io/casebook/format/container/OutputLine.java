package io.casebook.format.container;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a line of output begins: the runtime's time and stream, then perhaps the heading that
/// programs of Kubernetes write (klog, klog.go, formatHeader).
record OutputLine(Matcher stamp, Matcher heading) {
    private static final Pattern STAMP =
            Pattern.compile(
                    "(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d))"
                        + " (?:(?<stream>stdout|stderr) (?<part>[FP])(?: |$))?");
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?<level>[IWEF])\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{6} {1,8}(?<thread>\\d{1,9})"
                            + " (?<source>[\\w.-]{1,100}:\\d{1,7})\\] ?");

    static OutputLine of(String line) {
        var stamp = STAMP.matcher(line);
        var heading = HEADING.matcher(line);
        if (stamp.lookingAt()) {
            heading.region(stamp.end(), line.length());
        }
        heading.lookingAt();
        return new OutputLine(stamp, heading);
    }

    boolean isStamped() {
        return stamp.hasMatch();
    }

    boolean hasHeading() {
        return isStamped() && heading.hasMatch();
    }

    boolean hasStream() {
        return isStamped() && stamp.group("stream") != null;
    }

    /// `stdout` or `stderr`, where there is one.
    String stream() {
        return stamp.group("stream");
    }

    /// Whether the program's line goes on in the next line of the stream.
    boolean isPart() {
        return hasStream() && stamp.group("part").equals("P");
    }

    /// Whether other logs hardly have such a line.
    boolean isTelling() {
        return hasStream() || hasHeading();
    }
}
