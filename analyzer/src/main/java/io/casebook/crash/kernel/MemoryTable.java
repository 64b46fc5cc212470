package io.casebook.crash.kernel;

import io.casebook.model.MemoryKill.User;
import io.casebook.model.MemoryKill.Victim;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// The table of tasks that the kernel prints when it is out of memory (mm/oom_kill.c, dump_tasks).
/// Its columns changed several times; its heading names them.
final class MemoryTable {
    /// No machine was seen with more; what a text holds beyond is not read.
    private static final int MOST_TASKS = 65_536;

    private static final int USUAL_PAGE = 4096;
    private static final int LARGEST_PAGE = 1 << 16;
    private static final Pattern HEADING =
            Pattern.compile("^\\[ *pid *\\] +uid +tgid +total_vm .*name$");
    private static final Pattern ROW = Pattern.compile("^\\[ *(\\d{1,9})\\] +(-?\\d.*)$");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Comparator<User> LARGEST_FIRST =
            Comparator.comparingLong((User user) -> -user.residentBytes() - swap(user))
                    .thenComparingLong(User::pid);

    private final List<Row> rows = new ArrayList<>();
    private List<String> columns = List.of();

    /// @param cells behind the process's number, without the name
    private record Row(long pid, long[] cells, String name) {}

    /// Whether a line belongs to the table.
    boolean read(String line) {
        var text = line.strip();
        if (HEADING.matcher(text).matches()) {
            var behind = text.substring(text.indexOf(']') + 1).strip();
            columns = List.of(BLANKS.split(behind, -1));
            return true;
        }
        var row = ROW.matcher(text);
        return !columns.isEmpty() && row.matches() && row(row.group(1), row.group(2));
    }

    /// Names may hold blanks: they are what is left behind the numbers.
    private boolean row(String pid, String rest) {
        var parts = BLANKS.split(rest, columns.size());
        if (parts.length < columns.size()) {
            return false;
        }
        var cells = new long[columns.size() - 1];
        for (var i = 0; i < cells.length; i++) {
            if (!parts[i].matches("-?\\d{1,18}")) {
                return false;
            }
            cells[i] = Long.parseLong(parts[i]);
        }
        if (rows.size() < MOST_TASKS) {
            rows.add(new Row(Long.parseLong(pid), cells, parts[cells.length]));
        }
        return true;
    }

    /// The tasks, the largest first.
    List<User> users(int page) {
        return rows.stream().map(row -> user(row, page)).sorted(LARGEST_FIRST).toList();
    }

    private User user(Row row, int page) {
        var adjustment = columns.contains("oom_score_adj") ? "oom_score_adj" : "oom_adj";
        return new User(
                row.pid,
                cell(row, "uid"),
                row.name,
                bytes(cell(row, "total_vm"), page),
                bytes(cell(row, "rss"), page),
                columns.contains("swapents") ? bytes(cell(row, "swapents"), page) : null,
                Math.clamp(cell(row, adjustment), -1000, 1000));
    }

    private static long swap(User user) {
        var swap = user.swapBytes();
        return swap == null ? 0 : swap;
    }

    private long cell(Row row, String column) {
        var at = columns.indexOf(column);
        return at < 0 ? 0 : row.cells[at];
    }

    private static long bytes(long pages, int page) {
        return pages < 0 || pages > Long.MAX_VALUE / LARGEST_PAGE ? 0 : pages * page;
    }

    /// The table counts pages and does not say how large they are; the victim's memory is told in
    /// kilobytes, too.
    int pageBytes(@Nullable Victim victim) {
        var bytes = victim == null ? null : victim.residentBytes();
        if (victim == null || bytes == null) {
            return USUAL_PAGE;
        }
        var pages =
                rows.stream()
                        .filter(row -> row.pid == victim.pid())
                        .mapToLong(row -> cell(row, "rss"))
                        .findFirst()
                        .orElse(0);
        var page = USUAL_PAGE;
        while (pages > 0 && page < LARGEST_PAGE && bytes / pages > page + page / 2) {
            page *= 2;
        }
        return page;
    }
}
