package io.casebook.model;

/// Where one file of an upload is, through any nesting of archives. Folders are parted by `/`, an
/// archive from its members by `!/`; a compressed single file is no archive:
/// `host1/sos.tar.xz!/var/log/messages-1.gz`. Relative to the upload, normalised, never `..`.
public record ArtifactPath(String value) implements Comparable<ArtifactPath> {
    /// What parts an archive from the member inside.
    public static final String MEMBER_SEPARATOR = "!/";

    /// The path of a member of this artifact, which is an archive.
    public ArtifactPath member(String name) {
        return new ArtifactPath(value + MEMBER_SEPARATOR + name);
    }

    /// The last part of the path, without folders and archives.
    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /// The folder (or the archive) that holds the file, without a slash at its end; empty at the
    /// top.
    public String folder() {
        var slash = value.lastIndexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    @Override
    public int compareTo(ArtifactPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
