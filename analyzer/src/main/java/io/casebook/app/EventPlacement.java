package io.casebook.app;

import io.casebook.model.EventChunk;
import io.casebook.model.EventTable;
import io.casebook.signature.judge.Observations;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Says for the judge of which machine and boot an event is.
final class EventPlacement implements Observations.Placement {
    private static final int UNKNOWN = -1;

    private final DatedUploads dated;
    private final EventViews views;
    private final Map<EventChunk, Boots> boots = new HashMap<>();

    EventPlacement(DatedUploads dated) {
        this.dated = dated;
        views = dated.views();
        var number = 0;
        for (var table : dated.tables()) {
            number = number(table, number) + 1;
        }
    }

    /// Boots are numbered through all tables. Only a log of the kernel alone, or one that marks
    /// where a boot starts, tells them apart.
    private int number(EventTable table, int first) {
        var boot = first;
        for (var chunk : table.chunks()) {
            var ofChunk = new Boots(boot, chunk);
            boots.put(chunk, ofChunk);
            boot += ofChunk.starts.length;
        }
        if (boot == first && !table.format().equals("kernel-log")) {
            table.chunks().forEach(boots::remove);
        }
        return boot;
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
    public int boot(EventTable.Row event) {
        var ofChunk = boots.get(event.chunk());
        return ofChunk == null ? UNKNOWN : ofChunk.at(event.index());
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
