package io.casebook.app;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Where guests went, as the logs of QEMU that libvirt keeps on each host tell: `shutting down,
/// reason=migrated` on the host that a guest left, `starting up` on that to which it came
/// (qemu_domain.c, `qemuDomainLogAppendMessage`; qemu_process.c, `qemuProcessStop`).
final class GuestMoves {
    private static final Pattern LOG = Pattern.compile("(?<guest>.+?)\\.log(?:[.-].*)?");
    private static final String LEFT = "shutting down, reason=migrated";
    private static final String STARTED = "starting up";

    /// What was told last of a guest, by guest and host.
    private final Map<String, Map<String, Told>> told = new HashMap<>();

    /// @param tables with their times
    /// @param host of a table; empty where it is not known
    GuestMoves(List<EventTable> tables, Function<EventTable, String> host) {
        for (var table : tables) {
            var name = LOG.matcher(table.artifact().fileName());
            if (table.format().equals("qemu-domain-log") && name.matches()) {
                read(table, told.computeIfAbsent(name.group("guest"), _ -> new HashMap<>()), host);
            }
        }
    }

    private record Told(long nanos, boolean left) {
        Told later(Told other) {
            return other.nanos >= nanos ? other : this;
        }
    }

    private static void read(
            EventTable table, Map<String, Told> byHost, Function<EventTable, String> host) {
        for (var number = 0; number < table.size(); number++) {
            var row = table.row(number);
            var nanos = row.chunk().nanos(row.index());
            var message = nanos == EventChunk.UNDATED ? "" : row.message();
            if (message.startsWith(LEFT) || message.startsWith(STARTED)) {
                var now = new Told(nanos, message.startsWith(LEFT));
                byHost.merge(host.apply(table), now, Told::later);
            }
        }
    }

    /// The host to which a guest moved last: the only one that it did not leave again. Empty where
    /// the logs do not tell it, or not of all hosts.
    String last(String guest, Set<String> hosts) {
        var byHost = told.getOrDefault(guest, Map.of());
        var stays = hosts.stream().filter(host -> !hasLeft(byHost.get(host))).toList();
        return stays.size() == 1 && byHost.keySet().containsAll(hosts) ? stays.getFirst() : "";
    }

    private static boolean hasLeft(@Nullable Told last) {
        return last != null && last.left;
    }
}
