package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What lies in a folder, at any depth, in the order of names. No link is followed, so there are no
/// cycles.
final class Folder {
    private final List<Entry> entries = new ArrayList<>();

    private Folder() {}

    /// @throws IOException when the folder itself cannot be read
    static List<Entry> list(Path folder) throws IOException {
        var listing = new Folder();
        listing.children(folder, "");
        return List.copyOf(listing.entries);
    }

    private void children(Path folder, String prefix) throws IOException {
        var children = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(Comparator.comparing(child -> String.valueOf(child.getFileName())));
        for (var child : children) {
            child(child, prefix + child.getFileName());
        }
    }

    private void child(Path child, String name) {
        try {
            var attributes =
                    Files.readAttributes(
                            child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                children(child, name + "/");
            } else {
                entries.add(entry(child, name, attributes));
            }
        } catch (IOException e) {
            entries.add(new Entry(name, child, Kind.UNREADABLE, 0, null, DiskStream.reason(e)));
        }
    }

    private static Entry entry(Path child, String name, BasicFileAttributes attributes)
            throws IOException {
        var modified = Modified.plausible(attributes.lastModifiedTime());
        if (attributes.isSymbolicLink()) {
            var leads = Files.readSymbolicLink(child).toString();
            return new Entry(name, child, Kind.LINK, 0, modified, leads);
        }
        return attributes.isRegularFile()
                ? new Entry(name, child, Kind.FILE, attributes.size(), modified, "")
                : new Entry(name, child, Kind.DEVICE, 0, modified, "");
    }

    /// What an entry is.
    enum Kind {
        FILE,
        LINK,
        DEVICE,
        UNREADABLE
    }

    /// One file of the folder.
    ///
    /// @param name relative to the folder, its parts joined by `/`
    /// @param detail where a link leads, why something cannot be read
    record Entry(
            String name,
            Path path,
            Kind kind,
            long size,
            @Nullable Instant modified,
            String detail) {}
}
