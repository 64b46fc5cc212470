package io.casebook.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A record with gaps, such as `sshd[{pid}]: Connection closed by 10.31.7.{byte}`.
record Shape(List<Gap> parts) {
    private static final Pattern GAP = Pattern.compile("\\{([a-z0-9-]+)\\}");

    /// Reads a shape; ` \n ` begins a further line of the record.
    ///
    /// @param prefix of each line
    /// @throws IllegalArgumentException when a gap has an unknown name
    static Shape of(String prefix, String text) {
        var parts = new ArrayList<Gap>();
        for (var line : text.split(" \\\\n ", -1)) {
            addParts(prefix + line + "\n", parts);
        }
        return new Shape(List.copyOf(parts));
    }

    private static void addParts(String line, List<Gap> parts) {
        var gaps = GAP.matcher(line);
        var from = 0;
        while (gaps.find()) {
            parts.add(constant(line.substring(from, gaps.start())));
            parts.add(gap(gaps.group(1)));
            from = gaps.end();
        }
        parts.add(constant(line.substring(from)));
    }

    private static Gap constant(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return (line, _) -> line.add(bytes);
    }

    private static Gap gap(String name) {
        var gap = Gap.ALL.get(name);
        if (gap == null) {
            throw new IllegalArgumentException("no gap is called " + name);
        }
        return gap;
    }

    void add(LineBuffer lines, Moment moment) {
        for (var part : parts) {
            part.add(lines, moment);
        }
    }
}
