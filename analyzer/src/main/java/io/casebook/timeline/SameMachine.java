package io.casebook.timeline;

import io.casebook.model.ArtifactPath;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which artifacts are of one machine: those of a host with a name of its own; where it has none,
/// or is called `localhost` as very many are, those that stand in the tree of one machine.
final class SameMachine {
    /// What a tree has above its logs; the last one, as a machine's disk may stand in another's.
    private static final Pattern TREE =
            Pattern.compile("(?:(.*)/)?(?:sos_commands|proc|etc|var|run|sys)/.*");

    private SameMachine() {}

    /// @param host of both, as the upload names it; empty where that is not known
    static boolean isSame(String host, ArtifactPath one, ArtifactPath other) {
        return isName(host) || tree(one).isPresent() && tree(one).equals(tree(other));
    }

    /// Whether there is just one machine of that name.
    static boolean isName(String host) {
        return !host.isEmpty() && !host.startsWith("localhost");
    }

    private static Optional<String> tree(ArtifactPath path) {
        var parts = TREE.matcher(path.value());
        return parts.matches()
                ? Optional.of(parts.group(1) == null ? "" : parts.group(1))
                : Optional.empty();
    }
}
