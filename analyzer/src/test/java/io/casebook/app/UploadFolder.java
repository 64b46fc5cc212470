package io.casebook.app;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/// Writes a small upload as a folder with the file times that it is said to have.
final class UploadFolder {
    private UploadFolder() {}

    static Path write(Path folder, List<TimeCase.Member> members) throws IOException {
        for (var member : members) {
            var path = folder.resolve(member.path());
            Files.createDirectories(path.getParent());
            if (member.text() != null) {
                Files.writeString(path, member.text());
            } else {
                Files.createSymbolicLink(path, Path.of(String.valueOf(member.link())));
            }
            modify(path, member.modified());
        }
        return folder;
    }

    /// 1970 is the time of a file whose time is not known.
    private static void modify(Path path, @Nullable Instant time) throws IOException {
        var view =
                Files.getFileAttributeView(
                        path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        var modified = FileTime.from(time == null ? Instant.EPOCH : time);
        view.setTimes(modified, modified, modified);
    }
}
