package io.casebook.crash.kernel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The modules that a report lists. Until Linux 3.10 the list is one line to the kernel and several
/// to its log.
final class LoadedModules {
    private static final Pattern BLANKS = Pattern.compile("[ ,]+");
    private static final Pattern FLAGS = Pattern.compile("\\(.*");
    private static final String MODULE = "[a-z][A-Za-z0-9_]{1,60}(?:\\([A-Z+-]{1,9}\\))?";
    private static final Pattern NAMES =
            Pattern.compile(
                    " ?" + MODULE + "(?: " + MODULE + "){0,200} ?(?:\\[last unloaded: .*)?");

    private static final Pattern UNLOADED =
            Pattern.compile("\\[last unloaded: ([A-Za-z0-9_]{1,64})");

    private final List<String> names = new ArrayList<>();
    private boolean listing;
    private @Nullable String unloaded;

    List<String> names() {
        return names;
    }

    /// That which was unloaded last; null where the list names none.
    @Nullable String unloaded() {
        return unloaded;
    }

    /// Reads what stands behind the words that begin a list; of several lists the first counts.
    void read(String list) {
        if (names.isEmpty() || listing) {
            var last = UNLOADED.matcher(list);
            unloaded = last.find() ? last.group(1) : unloaded;
            var end = list.indexOf('[');
            for (var name : BLANKS.split(end < 0 ? list : list.substring(0, end), -1)) {
                if (!name.isEmpty()) {
                    names.add(FLAGS.matcher(name).replaceFirst(""));
                }
            }
            listing = end < 0 && !names.isEmpty();
        }
    }

    /// Reads a line that may continue the list.
    ///
    /// @return whether it does
    boolean readOn(String line) {
        var isList = listing && NAMES.matcher(line).matches();
        listing = isList;
        if (isList) {
            read(line);
        }
        return isList;
    }

    /// Another line ends the list.
    void end() {
        listing = false;
    }
}
