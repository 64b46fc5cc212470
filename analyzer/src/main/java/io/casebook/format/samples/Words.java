package io.casebook.format.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// A line cut at its blanks. One is used again and again; of a hostile line only the first words
/// are kept.
final class Words {
    private static final int MOST = 128;
    private static final int LONGEST_NUMBER = 24;

    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private byte[] bytes = new byte[0];
    private int size;
    private int limit;

    /// Cuts `array[from, to)`.
    Words of(byte[] array, int from, int to) {
        bytes = array;
        size = 0;
        limit = to;
        var at = from;
        while (at < to && size < MOST) {
            while (at < to && isBlank(bytes[at])) {
                at++;
            }
            if (at < to) {
                starts[size] = at;
                while (at < to && !isBlank(bytes[at])) {
                    at++;
                }
                ends[size++] = at;
            }
        }
        return this;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    String text(int i) {
        return text(starts[i], ends[i]);
    }

    List<String> texts() {
        return IntStream.range(0, size).mapToObj(this::text).toList();
    }

    /// All from a word on, without blanks at the end; empty where there is no such word.
    String rest(int i) {
        return i < size ? text(starts[i], limit).stripTrailing() : "";
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /// Whether each word is a number.
    boolean allNumbers() {
        for (var i = 0; i < size; i++) {
            if (Double.isNaN(number(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the words from this one on hold a number.
    boolean anyNumber(int first) {
        for (var i = first; i < size; i++) {
            if (!Double.isNaN(number(i))) {
                return true;
            }
        }
        return false;
    }

    /// The number that a word is, with a decimal point or comma; not a number where it is none.
    double number(int i) {
        var at = starts[i];
        var negative = bytes[at] == '-';
        at += negative ? 1 : 0;
        if (ends[i] - at > LONGEST_NUMBER || at == ends[i]) {
            return Double.NaN;
        }
        var number = 0.0;
        var scale = 0.0;
        for (; at < ends[i]; at++) {
            if (bytes[at] >= '0' && bytes[at] <= '9') {
                number = number * 10 + bytes[at] - '0';
                scale *= 10;
            } else if ((bytes[at] == '.' || bytes[at] == ',') && scale == 0 && followsDigit(at)) {
                scale = 1;
            } else {
                return Double.NaN;
            }
        }
        number = scale == 0 ? number : number / scale;
        return negative ? -number : number;
    }

    /// Whether a digit stands before this place.
    private boolean followsDigit(int at) {
        return at > 0 && bytes[at - 1] >= '0' && bytes[at - 1] <= '9';
    }

    private static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\t';
    }
}
