package io.casebook.history;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of the index, which takes files from a folder beside it by a second name (a hard
/// link) instead of a copy, where the file system can.
final class LinkingDirectory extends FilterDirectory {
    private final Path folder;

    LinkingDirectory(FSDirectory directory) {
        super(directory);
        folder = directory.getDirectory();
    }

    @Override
    public void copyFrom(Directory from, String source, String target, IOContext context)
            throws IOException {
        if (!(FilterDirectory.unwrap(from) instanceof FSDirectory files)
                || !linked(files.getDirectory().resolve(source), folder.resolve(target))) {
            super.copyFrom(from, source, target, context);
        }
    }

    private static boolean linked(Path source, Path target) throws IOException {
        try {
            Files.createLink(target, source);
            return true;
        } catch (FileSystemException | UnsupportedOperationException _) {
            Files.deleteIfExists(target);
            return false;
        }
    }
}
