package io.casebook.format.dated;

/// The names of months and weekdays in the C locale, three letters each.
final class Calendar {
    private static final byte[] MONTHS = latin("JanFebMarAprMayJunJulAugSepOctNovDec");
    private static final byte[] WEEKDAYS = latin("MonTueWedThuFriSatSun");

    private Calendar() {}

    private static byte[] latin(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /// The number of the month whose name stands in `bytes[at, at + 3)`; 0 where none does.
    static int month(byte[] bytes, int at) {
        return position(MONTHS, bytes, at);
    }

    static boolean isWeekday(byte[] bytes, int at) {
        return position(WEEKDAYS, bytes, at) > 0;
    }

    private static int position(byte[] names, byte[] bytes, int at) {
        for (var i = 0; i < names.length; i += 3) {
            if (names[i] == bytes[at]
                    && names[i + 1] == bytes[at + 1]
                    && names[i + 2] == bytes[at + 2]) {
                return i / 3 + 1;
            }
        }
        return 0;
    }
}
