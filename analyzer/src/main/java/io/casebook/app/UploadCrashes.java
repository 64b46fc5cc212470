package io.casebook.app;

import io.casebook.crash.CrashRelations;
import io.casebook.crash.CrashRelations.Account;
import io.casebook.crash.DeliberateCrash;
import io.casebook.crash.hypervisor.QemuCrashes;
import io.casebook.crash.hypervisor.XenCrashes;
import io.casebook.crash.kernel.KernelCrashes;
import io.casebook.crash.windows.WindowsCrashes;
import io.casebook.model.Crash;
import io.casebook.model.EventTable;
import io.casebook.model.ReadingKind;
import io.casebook.model.TimeBasis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Collects the crashes of an upload: those that texts state, and those whose reports stand among
/// the records of kernels and hypervisors.
final class UploadCrashes {
    private final KernelCrashes kernels = new KernelCrashes();
    private final List<Account> accounts = new ArrayList<>();

    /// Adds what an artifact states.
    ///
    /// @param stated crashes with named subjects and resolved times
    void state(EventTable table, List<Crash> stated) {
        stated.forEach(crash -> add(WindowsCrashes.explained(crash), table, new int[0]));
    }

    /// Adds the reports in a log.
    ///
    /// @param notes which rows reports may begin with, and which a kernel
    void read(EventTable table, TableNotes notes, CrashWriters writers) {
        var marked = notes.crashRows();
        if (marked.length > 0) {
            var crashes = new ArrayList<>(kernels.read(table, marked, writers::kernelHost));
            crashes.addAll(QemuCrashes.read(table, marked, writers::guest));
            crashes.addAll(XenCrashes.read(table, marked, writers.host(table)));
            add(table, crashes, notes);
        }
    }

    private void add(EventTable table, List<Crash> crashes, TableNotes notes) {
        if (!crashes.isEmpty()) {
            var starts = bootStarts(table, notes.kernelBanners());
            crashes.forEach(crash -> add(crash, table, starts));
        }
    }

    private void add(Crash crash, EventTable table, int[] bootStarts) {
        var offset = crash.evidence().span().offset();
        var boot = Arrays.binarySearch(bootStarts, rowNumber(table, offset));
        var context = context(crash, table, offset);
        var told = DeliberateCrash.told(crash).within(context);
        accounts.add(new Account(told, boot < 0 ? -boot - 1 : boot + 1));
    }

    private static Crash.Context context(Crash crash, EventTable table, long offset) {
        var row = table.rowAt(offset);
        if (row == null || crash.reading().kind() == ReadingKind.ABSOLUTE) {
            var basis =
                    crash.reading().kind() == ReadingKind.ABSOLUTE
                            ? TimeBasis.EXPLICIT
                            : TimeBasis.NONE;
            return new Crash.Context(basis, 0, List.of(), null);
        }
        var chunk = row.chunk();
        return new Crash.Context(
                chunk.basis(row.index()), chunk.uncertaintyMillis(row.index()), List.of(), null);
    }

    private static int rowNumber(EventTable table, long offset) {
        var low = 0;
        var high = table.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            var row = table.row(middle);
            if (row.chunk().offset(row.index()) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /// A kernel that is booted tells its version; not every log says more of a boot.
    private static int[] bootStarts(EventTable table, int[] banners) {
        var starts = new ArrayList<Integer>();
        for (var row = 0; row < table.size(); row++) {
            var at = table.row(row);
            if (at.chunk().startsBoot(at.index())) {
                starts.add(row);
            }
        }
        return IntStream.concat(starts.stream().mapToInt(Integer::intValue), Arrays.stream(banners))
                .sorted()
                .distinct()
                .toArray();
    }

    /// All crashes, each once, by time.
    List<Crash> all() {
        return CrashRelations.of(accounts);
    }
}
