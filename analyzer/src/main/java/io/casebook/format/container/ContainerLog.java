package io.casebook.format.container;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.format.RecordParser;

import java.util.List;
import java.util.regex.Pattern;

/// The output of a container: lines `TIME stdout F text` of a runtime (Kubernetes,
/// pkg/kubelet/kuberuntime/logs, parseCRILog), or `TIME text` as `kubectl logs --timestamps` prints
/// them, which must-gather keeps.
///
/// @param container the name that the path gives; empty where it gives none
public record ContainerLog(String container) implements Format {
    /// Of must-gather, of a node's /var/log/pods and of its /var/log/containers.
    private static final List<Pattern> PATHS =
            List.of(
                    Pattern.compile(
                            "pods/[^/]{1,253}/([^/]{1,63})/[^/]{1,63}/logs/(?:current|previous)"
                                    + "(?:\\.insecure)?\\.log(?:\\.\\w{1,20}){0,2}$"),
                    Pattern.compile(
                            "log/pods/[^/]{1,300}/([^/]{1,63})/\\d{1,6}\\.log(?:\\.[\\w-]{1,30}){0,2}$"),
                    Pattern.compile(
                            "log/containers/[^/_]+_[^/_]+_([^/_]{1,63})-[0-9a-f]{64}\\.log$"));

    private static final int LOOKED_AT = 100;
    private static final int CERTAIN = 97;
    private static final int LEAST_SHARE = 60;

    /// The format without a path.
    public ContainerLog() {
        this("");
    }

    @Override
    public String id() {
        return "container-log";
    }

    @Override
    public String title() {
        return "container log (Kubernetes)";
    }

    @Override
    public Format fittedTo(ArtifactHead head) {
        return new ContainerLog(named(head));
    }

    private static String named(ArtifactHead head) {
        for (var path : PATHS) {
            var found = path.matcher(head.path().value());
            if (found.find()) {
                return found.group(1);
            }
        }
        return "";
    }

    @Override
    public int likelihood(ArtifactHead head) {
        var lines = head.lines(LOOKED_AT);
        if (lines.isEmpty() || !OutputLine.of(lines.getFirst()).isStamped()) {
            return 0;
        }
        var read = lines.stream().filter(it -> !it.isBlank()).map(OutputLine::of).toList();
        var stamped = read.stream().filter(OutputLine::isStamped).count();
        var telling = read.stream().filter(OutputLine::isTelling).count();
        var isSure = 2 * telling >= read.size() || !named(head).isEmpty();
        return isSure && 100 * stamped >= (long) LEAST_SHARE * read.size() ? CERTAIN : 0;
    }

    @Override
    public RecordParser newParser() {
        return new ContainerRecords(container);
    }
}
