package io.casebook.format.samples;

import io.casebook.format.ArtifactHead;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// In what vmstat counts memory, which depends on how it was called (`-S`) and is not in its
/// output. Memory goes in pages of at least 4 KiB, so counts of kibibytes are multiples of 4;
/// numbers that are not count something else, which only the name of the file tells:
/// `vmstat_-S_M_1_5`. Blocks (`bi`, `bo`) are always of 1 KiB; pages swapped are counted in the
/// unit before they are added up (vmstat.c, `unitConvert`), which leaves nothing of them in a
/// larger one.
///
/// @param bytes of a unit; 0 where it is not known
record MemoryUnits(long bytes) {
    static final MemoryUnits UNKNOWN = new MemoryUnits(0);
    static final MemoryUnits KIBIBYTES = new MemoryUnits(1024);

    private static final int LOOKED_AT = 400;
    private static final int KIBIBYTES_A_PAGE = 4;

    /// Of a smaller machine all numbers are multiples too easily.
    private static final long LEAST_MEMORY = 1 << 17;

    private static final Pattern CALL =
            Pattern.compile("vmstat_(?:.{0,80}_)?-[a-zA-Z]?S_?([kKmM])(?:_.*|\\..*)?");
    private static final Map<String, Long> UNITS =
            Map.of("k", 1000L, "K", 1024L, "m", 1_000_000L, "M", 1_048_576L);

    private static final Set<String> SIZES =
            Set.of("swap.used", "mem.free", "mem.buffers", "mem.cached");
    private static final Set<String> FLOWS = Set.of("swap.in", "swap.out");
    private static final List<String> COLUMNS = List.of("swpd", "free", "buff", "cache");

    /// What the name of the file and the first rows tell.
    static MemoryUnits of(ArtifactHead head) {
        var call = CALL.matcher(head.path().fileName());
        if (call.matches()) {
            return new MemoryUnits(UNITS.getOrDefault(call.group(1), 0L));
        }
        return areKibibytes(head) ? KIBIBYTES : UNKNOWN;
    }

    private static boolean areKibibytes(ArtifactHead head) {
        var words = new Words();
        var titles = List.<String>of();
        var most = 0.0;
        for (var line : head.lines(LOOKED_AT)) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            words.of(bytes, 0, bytes.length);
            if (MemoryRecords.HEADING.matcher(line).matches()) {
                titles = words.texts();
            } else if (words.size() >= titles.size() && words.size() > 0 && words.anyNumber(0)) {
                if (!areMultiples(words, titles)) {
                    return false;
                }
                most = Math.max(most, sum(words, titles));
            }
        }
        return most >= LEAST_MEMORY;
    }

    private static boolean areMultiples(Words words, List<String> titles) {
        return COLUMNS.stream()
                .map(titles::indexOf)
                .allMatch(i -> i < 0 || words.number(i) % KIBIBYTES_A_PAGE == 0);
    }

    private static double sum(Words words, List<String> titles) {
        return COLUMNS.stream()
                .skip(1)
                .mapToInt(titles::indexOf)
                .filter(i -> i >= 0)
                .mapToDouble(words::number)
                .sum();
    }

    /// Passes on numbers in bytes; those of memory only where the unit is known.
    Heading.Told scaled(Heading.Told told) {
        return (column, instance, value, word) -> {
            var isSize = SIZES.contains(column.key());
            if (isSize ? bytes > 0 : !FLOWS.contains(column.key()) || equals(KIBIBYTES)) {
                var scale = isSize ? bytes / column.factor() : 1;
                told.tell(column, instance, value * scale, word);
            }
        };
    }
}
