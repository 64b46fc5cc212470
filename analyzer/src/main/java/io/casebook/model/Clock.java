package io.casebook.model;

import java.util.List;

/// What the readings of one origin share: a host's boot, a file without years, a zone.
///
/// @param id such as `c3`
/// @param host empty where no host is known
/// @param uncertaintyMillis of the solution; each event adds the precision of its own reading
/// @param anchors what the solution rests on, best first
/// @param explanation the solution in a sentence a person can follow
public record Clock(
        String id,
        String host,
        Kind kind,
        TimeBasis basis,
        int uncertaintyMillis,
        List<Anchor> anchors,
        String explanation) {
    /// What the readings count from.
    public enum Kind {
        UTC("utc"),
        ZONE("zone"),
        YEARLESS("yearless"),
        BOOT("boot"),
        /// A host's clock that was wrong: what its times are corrected by.
        SKEW("skew"),
        NONE("none");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The name in reports.
        public String label() {
            return label;
        }
    }

    /// A place in the upload that ties a clock to true time.
    ///
    /// @param text what is written there, or what was found out about the file
    public record Anchor(ArtifactPath artifact, long line, String text) {}
}
