package io.casebook.intake;

import io.casebook.model.ArtifactPath;

import org.jspecify.annotations.Nullable;

/// What is met so often in one archive or folder that it is told once, with its number and the
/// first of its kind: a sosreport has thousands of links.
final class Gathered {
    private final String code;
    private final String what;
    private long count;
    private @Nullable ArtifactPath first;
    private String example = "";

    private Gathered(String code, String what) {
        this.code = code;
        this.what = what;
    }

    static Gathered links() {
        return new Gathered("link-skipped", "links not followed");
    }

    static Gathered unsafePaths() {
        return new Gathered(
                "path-unsafe",
                "names changed, as they lead outside, hold control characters or are too long");
    }

    /// @param name as it was met
    void add(ArtifactPath path, String name) {
        if (count++ == 0) {
            first = path;
            example = MemberPath.visible(name);
        }
    }

    void report(Report report) {
        if (first != null) {
            var shown = example.length() > 200 ? example.substring(0, 200) + "..." : example;
            report.diagnostic(code, first, "%s: %d; the first: %s".formatted(what, count, shown));
        }
    }
}
