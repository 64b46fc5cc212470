package io.casebook.intake.sysstat;

/// Structures of later versions (`extra_desc` of sa.h), which are passed over.
final class Extras {
    private static final int DESCRIPTION = 24;
    private static final int MOST = 8192;
    private static final int LARGEST = 1024;

    private Extras() {}

    /// One past them.
    ///
    /// @throws UnreadableDataException where they cannot be or the file ends within them
    static long end(DataBytes bytes, long from) throws UnreadableDataException {
        var at = from;
        boolean more;
        do {
            var count = bytes.number(at);
            var size = bytes.number(at + 4);
            more = bytes.number(at + 8) != 0;
            if (count > MOST || size > LARGEST || !bytes.holds(at, DESCRIPTION + count * size)) {
                throw new UnreadableDataException(
                        "The sysstat data is damaged or cut at byte %d".formatted(at));
            }
            at += DESCRIPTION + count * size;
        } while (more);
        return at;
    }
}
