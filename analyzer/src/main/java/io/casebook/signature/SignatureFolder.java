package io.casebook.signature;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects the signature files under a folder. Whatever stands there, it comes to an end: what
/// cannot be read becomes a file with a problem, hidden files and folders are passed over, and
/// links are followed only within the folder, as what is told of a file goes into reports.
final class SignatureFolder extends SimpleFileVisitor<Path> {
    private final String pack;
    private final Path folder;
    private final Path real;
    private final List<SignatureFile> found = new ArrayList<>();

    private SignatureFolder(String pack, Path folder, Path real) {
        this.pack = pack;
        this.folder = folder;
        this.real = real;
    }

    /// The files, in the order of their names.
    ///
    /// @param folder or a single file; either may be a link
    /// @throws IOException when it is not there
    static List<SignatureFile> files(String pack, Path folder) throws IOException {
        var files = new SignatureFolder(pack, folder, folder.toRealPath());
        Files.walkFileTree(files.real, files);
        files.found.sort(Comparator.comparing(SignatureFile::name));
        return List.copyOf(files.found);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        return isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        var name = named(path);
        if (name.endsWith(".yaml") && !path.endsWith(PackFile.NAME) && !isHidden(path)) {
            if (attributes.isSymbolicLink()) {
                link(path, name);
            } else if (attributes.isRegularFile()) {
                add(name, PackText.of(path, name));
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
        add(named(path), PackText.broken(named(path), e));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
        if (e != null) {
            add(named(path), PackText.broken(named(path), e));
        }
        return FileVisitResult.CONTINUE;
    }

    private void link(Path path, String name) {
        try {
            var target = path.toRealPath();
            if (!target.startsWith(real)) {
                add(name, PackText.broken(name, "a link that leads out of the pack"));
            } else if (Files.isRegularFile(target)) {
                add(name, PackText.of(target, name));
            }
        } catch (IOException _) {
            add(name, PackText.broken(name, "a link that leads nowhere"));
        }
    }

    private void add(String name, PackText text) {
        found.add(new SignatureFile(pack, name, text.text(), text.problems()));
    }

    private boolean isHidden(Path path) {
        return !path.equals(real) && String.valueOf(path.getFileName()).startsWith(".");
    }

    /// As the user named the folder.
    private String named(Path path) {
        return folder.resolve(real.relativize(path).toString()).toString();
    }
}
