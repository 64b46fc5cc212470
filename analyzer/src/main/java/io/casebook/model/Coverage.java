package io.casebook.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What became of all artifacts of one kind.
///
/// @param kind the format; else what kind of text or file it is: `configuration (/etc)`,
///     `*.conf`, `kernel dump`
/// @param bytes of decoded text, of the files for what is no text
/// @param unparsedLines lines that no rule fits
/// @param examples the first few of them
public record Coverage(
        String kind,
        Outcome outcome,
        long artifacts,
        long bytes,
        long lines,
        long events,
        long unparsedLines,
        List<ArtifactPath> examples) {
    private static final int MOST_EXAMPLES = 3;
    private static final Map<String, String> ORIGINS =
            Map.ofEntries(
                    Map.entry("sos_commands", "output of a command"),
                    Map.entry("commands", "output of a command"),
                    Map.entry("sos_reports", "sosreport's own file"),
                    Map.entry("sos_logs", "sosreport's own file"),
                    Map.entry("sos_strings", "sosreport's own file"),
                    Map.entry("proc", "state of the kernel (/proc)"),
                    Map.entry("sys", "state of the kernel (/sys)"),
                    Map.entry("etc", "configuration (/etc)"),
                    Map.entry("boot", "files of the boot loader (/boot)"),
                    Map.entry("run", "state of services (/run)"),
                    Map.entry("usr", "files of packages (/usr)"),
                    Map.entry("lib", "files of packages (/lib)"),
                    Map.entry("log", "log"),
                    Map.entry("namespaces", "state of a cluster"),
                    Map.entry("cluster-scoped-resources", "state of a cluster"));
    private static final Set<String> SUFFIXES =
            Set.of(
                    "log", "txt", "conf", "xml", "yaml", "yml", "json", "html", "csv", "sh", "py",
                    "md", "ini", "cfg", "service", "repo", "rules", "out", "err");
    private static final Comparator<Coverage> ORDER =
            Comparator.comparing(Coverage::outcome)
                    .thenComparing(Coverage::artifacts, Comparator.reverseOrder())
                    .thenComparing(Coverage::kind);

    /// Whether artifacts were read, and why not.
    public enum Outcome {
        /// Read as events and facts.
        READ("read"),
        /// Taken for a format of which no line fits.
        NOT_UNDERSTOOD("not understood: no line fits the format"),
        /// Text whose format nobody knows.
        UNKNOWN("not read: text in no known format"),
        /// It could not be opened.
        UNREADABLE("not read: it could not be opened, see diagnostics"),
        /// No text, or nothing in it.
        PASSED_OVER("passed over: no text");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /// In words.
        public String label() {
            return label;
        }

        private static Outcome of(Artifact artifact) {
            if (artifact.format() != null) {
                var isUnderstood =
                        artifact.events() == 0 || artifact.unparsed() < artifact.events();
                return isUnderstood ? READ : NOT_UNDERSTOOD;
            }
            if (artifact.isUnreadable()) {
                return UNREADABLE;
            }
            return artifact.charset() == null ? PASSED_OVER : UNKNOWN;
        }
    }

    /// The kinds of all artifacts, those that were read first, then the most numerous ones.
    public static List<Coverage> of(List<Artifact> artifacts) {
        var kinds = new LinkedHashMap<String, List<Artifact>>();
        for (var artifact : artifacts) {
            var kind = Outcome.of(artifact) + " " + kind(artifact);
            kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(artifact);
        }
        return kinds.values().stream().map(Coverage::ofKind).sorted(ORDER).toList();
    }

    private static Coverage ofKind(List<Artifact> artifacts) {
        var first = artifacts.getFirst();
        return new Coverage(
                kind(first),
                Outcome.of(first),
                artifacts.size(),
                artifacts.stream().mapToLong(Artifact::bytes).sum(),
                artifacts.stream().mapToLong(Artifact::lines).sum(),
                artifacts.stream().mapToLong(Artifact::events).sum(),
                artifacts.stream().mapToLong(Artifact::unparsedLines).sum(),
                artifacts.stream().limit(MOST_EXAMPLES).map(Artifact::path).toList());
    }

    private static String kind(Artifact artifact) {
        var format = artifact.format();
        if (format != null) {
            return format;
        }
        var note = artifact.note();
        return artifact.charset() == null && note != null
                ? note.replaceFirst("^binary: ", "")
                : text(artifact.path());
    }

    /// A text of unknown format is named for where it lay on the machine, else for its suffix.
    private static String text(ArtifactPath path) {
        for (var folder : path.folder().split("!?/", -1)) {
            var origin = ORIGINS.get(folder);
            if (origin != null) {
                return origin;
            }
        }
        return suffix(path.fileName());
    }

    private static String suffix(String fileName) {
        var suffix = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return SUFFIXES.contains(suffix) ? "*." + suffix : "other text";
    }
}
