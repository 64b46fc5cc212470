package io.casebook.format;

/// One way in which artifacts are written, such as `syslog`. Stateless; a parser is made for each
/// thread. To add one: a package of its own, an entry in [Formats], samples in
/// `corpus/formats/<id>`, and a test that extends `FormatContract`.
public interface Format {
    /// Stable name, in reports and signatures: `libvirtd-log`.
    String id();

    /// The name for people: `libvirt daemon log`.
    String title();

    /// How likely the artifact is written so; looks at the path and the first bytes only.
    ///
    /// @return 0 (surely not) to 100 (a mark that nothing else bears); below [#RECOGNISED] is not
    ///     taken
    int likelihood(ArtifactHead head);

    /// The format as this artifact writes it, where that is learnt from its first lines; mostly
    /// the same for all. Fitted formats that are equal read alike.
    default Format fittedTo(ArtifactHead head) {
        return this;
    }

    /// About so many bytes of a long text are parsed at a time, side by side with others. More than
    /// [SliceRange#SIZE] only where a line means what lines far above it say.
    default int sliceSize() {
        return SliceRange.SIZE;
    }

    /// A parser for one thread.
    RecordParser newParser();

    /// The least likelihood with which an artifact is taken for a format.
    int RECOGNISED = 50;
}
