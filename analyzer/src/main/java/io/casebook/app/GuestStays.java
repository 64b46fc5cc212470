package io.casebook.app;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Where guests ran, as the logs of QEMU that libvirt keeps on each host tell: `starting up` on the
/// host to which a guest came, `shutting down, reason=...` on that which it left, or on which it
/// ended (qemu_domain.c, `qemuDomainLogAppendMessage`; qemu_process.c, `qemuProcessStop`).
final class GuestStays {
    private static final Pattern LOG = Pattern.compile("(?<guest>.+?)\\.log(?:[.-].*)?");
    private static final String LEFT = "shutting down, reason=migrated";
    private static final String ENDED = "shutting down";
    private static final String STARTED = "starting up";

    /// A guest that stops is gone for libvirt a moment later, or, as its own clock may be a little
    /// off, a moment before.
    private static final long MOMENT = 60_000_000_000L;

    private static final Comparator<Told> BY_TIME = Comparator.comparingLong(Told::nanos);

    /// What is told of a guest, by guest and host, in no order.
    private final Map<String, Map<String, List<Told>>> told = new HashMap<>();

    /// @param tables with their times
    /// @param host of a table; empty where it is not known
    GuestStays(List<EventTable> tables, Function<EventTable, String> host) {
        for (var table : tables) {
            var name = LOG.matcher(table.artifact().fileName());
            if (table.format().equals("qemu-domain-log") && name.matches()) {
                told.computeIfAbsent(name.group("guest"), _ -> new HashMap<>())
                        .computeIfAbsent(host.apply(table), _ -> new ArrayList<>())
                        .addAll(read(table));
            }
        }
        told.values().forEach(hosts -> hosts.values().removeIf(List::isEmpty));
    }

    private enum What {
        STARTED,
        ENDED,
        LEFT
    }

    private record Told(long nanos, What what) {}

    private static List<Told> read(EventTable table) {
        var all = new ArrayList<Told>();
        for (var number = 0; number < table.size(); number++) {
            var row = table.row(number);
            var nanos = row.chunk().nanos(row.index());
            var message = nanos == EventChunk.UNDATED ? "" : row.message();
            if (message.startsWith(STARTED)) {
                all.add(new Told(nanos, What.STARTED));
            } else if (message.startsWith(ENDED)) {
                all.add(new Told(nanos, message.startsWith(LEFT) ? What.LEFT : What.ENDED));
            }
        }
        return all;
    }

    /// The host to which a guest moved last: the only one that it did not leave again. Empty where
    /// the logs do not tell it, or not of all hosts.
    String last(String guest, Set<String> hosts) {
        var byHost = told.getOrDefault(guest, Map.of());
        var stays = hosts.stream().filter(host -> !hasLeft(byHost.get(host))).toList();
        return stays.size() == 1 && byHost.keySet().containsAll(hosts) ? stays.getFirst() : "";
    }

    private static boolean hasLeft(@Nullable List<Told> all) {
        return all != null && latest(all, Long.MAX_VALUE).what == What.LEFT;
    }

    /// The host on which a guest ran at a time; empty where the logs do not tell it, or tell it of
    /// several hosts.
    ///
    /// @param nanos since 1970 UTC
    /// @param doubt nanoseconds that the time may be off
    String at(String guest, long nanos, long doubt) {
        var hosts =
                told.getOrDefault(guest, Map.of()).entrySet().stream()
                        .filter(host -> ran(host.getValue(), nanos, doubt + MOMENT))
                        .map(Map.Entry::getKey)
                        .toList();
        return hosts.size() == 1 ? hosts.getFirst() : "";
    }

    /// Whether a guest ran at some time of a span. A log that begins with its end was there before.
    private static boolean ran(List<Told> all, long nanos, long doubt) {
        return all.stream().anyMatch(it -> Math.abs(it.nanos - nanos) <= doubt)
                || (all.stream().anyMatch(it -> it.nanos < nanos)
                        ? latest(all, nanos).what == What.STARTED
                        : first(all).what != What.STARTED);
    }

    private static Told latest(List<Told> all, long until) {
        return all.stream().filter(it -> it.nanos <= until).max(BY_TIME).orElseThrow();
    }

    private static Told first(List<Told> all) {
        return all.stream().min(BY_TIME).orElseThrow();
    }
}
