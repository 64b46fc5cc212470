package io.casebook.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Names that tell uploads apart: of two folders `log`, one becomes `host1/var/log` and the other
/// `host2/var/log`; what cannot be told apart so is numbered.
final class UploadNames {
    private static final int MOST_PARTS = 16;

    private UploadNames() {}

    /// A name for each upload, in their order.
    static List<String> of(List<UploadSource> uploads) {
        var parts = new int[uploads.size()];
        var names = named(uploads, parts);
        for (var round = 0; round < MOST_PARTS && distinct(names) < names.size(); round++) {
            lengthen(names, parts);
            names = named(uploads, parts);
        }
        return numbered(names);
    }

    private static List<String> named(List<UploadSource> uploads, int[] parts) {
        return IntStream.range(0, parts.length)
                .mapToObj(i -> MemberPath.visible(name(uploads.get(i), parts[i])))
                .toList();
    }

    private static String name(UploadSource upload, int parents) {
        return switch (upload) {
            case UploadSource.InStream stream -> stream.name();
            case UploadSource.InPath(var name, var given) -> {
                var path = given.toAbsolutePath().normalize();
                var from = Math.max(path.getNameCount() - 1 - parents, 0);
                yield parents == 0 || path.getNameCount() == 0
                        ? name
                        : path.subpath(from, path.getNameCount()).toString().replace('\\', '/');
            }
        };
    }

    private static void lengthen(List<String> names, int[] parts) {
        for (var i = 0; i < parts.length; i++) {
            var name = names.get(i);
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                parts[i]++;
            }
        }
    }

    private static int distinct(List<String> names) {
        return new HashSet<>(names).size();
    }

    private static List<String> numbered(List<String> names) {
        var seen = new HashMap<String, Integer>();
        return names.stream()
                .map(
                        name -> {
                            var count = seen.merge(name, 1, Integer::sum);
                            return count == 1 ? name : name + "#" + count;
                        })
                .toList();
    }
}
