package io.casebook.format;

/// Numbers out of bytes, digit by digit.
public final class WrittenNumber {
    /// No kernel gives out longer ones.
    private static final int MOST_PID_DIGITS = 9;

    private WrittenNumber() {}

    /// The number of a process or thread; -1 where `bytes[from, to)` is no number, or one greater
    /// than any system has.
    public static int pid(byte[] bytes, int from, int to) {
        if (from >= to || to - from > MOST_PID_DIGITS) {
            return -1;
        }
        var number = 0;
        for (var i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
