package io.casebook.app;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.signature.judge.Observations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Says for the judge of which machine and boot an event is.
final class EventPlacement implements Observations.Placement {
    private static final int UNKNOWN = -1;

    /// Times that are known less exactly do not tell which boot was running.
    private static final int MOST_DOUBT_MILLIS = 60_000;

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final DatedUploads dated;
    private final EventViews views;
    private final Map<EventChunk, Boots> boots = new HashMap<>();
    private final int[] leaders;
    private final GuestStays stays;

    EventPlacement(DatedUploads dated) {
        this.dated = dated;
        views = dated.views();
        stays =
                new GuestStays(
                        dated.tables(),
                        table -> dated.artifactHosts().getOrDefault(table.artifact(), ""));
        var number = 0;
        var spans = new ArrayList<BootSpan>();
        for (var log = 0; log < dated.tables().size(); log++) {
            var table = dated.tables().get(log);
            var next = number(table, number) + 1;
            spans.addAll(spans(table, log, number, next));
            number = next;
        }
        leaders = BootSpan.leaders(spans, number);
    }

    /// The boots of a log whose machine is known.
    private List<BootSpan> spans(EventTable table, int log, int first, int end) {
        var host = dated.artifactHosts().getOrDefault(table.artifact(), "");
        var isNumbered = table.chunks().stream().anyMatch(boots::containsKey);
        if (host.isEmpty() || !isNumbered) {
            return List.of();
        }
        var found = new BootSpan.Found(end - first);
        var number = 0;
        var row = 0;
        for (var chunk : table.chunks()) {
            for (var i = 0; i < chunk.size(); i++, row++) {
                number += chunk.startsBoot(i) ? 1 : 0;
                if (found.isNew(number)) {
                    found.name(number, bootId(table, row));
                }
                var doubt = chunk.uncertaintyMillis(i);
                if (chunk.nanos(i) != EventChunk.UNDATED && doubt <= MOST_DOUBT_MILLIS) {
                    found.note(number, chunk.nanos(i), doubt * NANOS_PER_MILLI);
                }
            }
        }
        return found.spans(host, log, first);
    }

    /// The name of the boot that the first record of it bears in a journal.
    private String bootId(EventTable table, int row) {
        return isOfKernel(table)
                ? ""
                : views.event(table.row(row)).fields().getOrDefault("boot_id", "");
    }

    /// Boots are numbered through all tables; [BootSpan] finds those that are the same. Only a
    /// log of the kernel alone, a journal, or one that marks where a boot starts tells them
    /// apart.
    private int number(EventTable table, int first) {
        var boot = first;
        for (var chunk : table.chunks()) {
            var ofChunk = new Boots(boot, chunk);
            boots.put(chunk, ofChunk);
            boot += ofChunk.starts.length;
        }
        if (boot == first && !isOfKernel(table) && !table.format().equals("systemd-journal")) {
            table.chunks().forEach(boots::remove);
        }
        return boot;
    }

    private static boolean isOfKernel(EventTable table) {
        return table.format().equals("kernel-log");
    }

    @Override
    public String host(EventTable.Row event) {
        return views.host(event);
    }

    @Override
    public String guest(EventTable.Row event) {
        return dated.artifactGuests().getOrDefault(event.table().artifact(), "");
    }

    @Override
    public String guestNameOf(String host) {
        var link = dated.links().get(host);
        return link == null ? "" : link.guest();
    }

    @Override
    public String hypervisorOf(String guest, long nanos, long doubt) {
        return stays.at(guest, nanos, doubt);
    }

    @Override
    public int boot(EventTable.Row event) {
        var ofChunk = boots.get(event.chunk());
        return ofChunk == null ? UNKNOWN : leaders[ofChunk.at(event.index())];
    }

    /// The boots of a chunk.
    private static final class Boots {
        private final int first;
        private final int[] starts;

        Boots(int first, EventChunk chunk) {
            this.first = first;
            starts = IntStream.range(0, chunk.size()).filter(chunk::startsBoot).toArray();
        }

        int at(int row) {
            var found = Arrays.binarySearch(starts, row);
            return first + (found >= 0 ? found + 1 : -found - 1);
        }
    }
}
