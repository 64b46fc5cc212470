package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Recognises UTF-16 without a byte order mark, as WinDbg and some editors write it: letters and
/// NULs take turns. A run of NULs in a text of single bytes does not look like that, though pairs
/// of Latin letters make Chinese characters.
final class Utf16Guess {
    private final byte[] bytes;
    private final int length;
    private final int low;
    private int latin;
    private int plausible;
    private int others;
    private int runs;

    /// @param low index of the lower byte of a unit: 0 or 1
    private Utf16Guess(byte[] bytes, int length, int low) {
        this.bytes = bytes;
        this.length = length;
        this.low = low;
    }

    static @Nullable Charset of(byte[] bytes, int length) {
        if (new Utf16Guess(bytes, length, 0).fits()) {
            return StandardCharsets.UTF_16LE;
        }
        return new Utf16Guess(bytes, length, 1).fits() ? StandardCharsets.UTF_16BE : null;
    }

    private boolean fits() {
        var inRun = false;
        for (var i = 0; i + 1 < length; i += 2) {
            var unit = (bytes[i + low] & 0xff) | (bytes[i + 1 - low] & 0xff) << 8;
            runs += unit == 0 && !inRun ? 1 : 0;
            inRun = unit == 0;
            count(unit);
        }
        var all = latin + plausible + others;
        // Each run of NULs can make one letter at either edge look like a unit.
        return latin > 2 * runs + 1 && latin * 33 >= all && (latin + plausible) * 20 >= all * 19;
    }

    private void count(int unit) {
        if ((unit >= ' ' && unit < 0x7f) || (unit >= '\t' && unit <= '\r')) {
            latin++;
        } else if (isPlausible(unit)) {
            plausible++;
        } else if (unit != 0) {
            others++;
        }
    }

    /// Letters, punctuation and box drawing, Kana, Hanzi, Hangul, surrogates, full width forms.
    private static boolean isPlausible(int unit) {
        return (unit >= 0xa0 && unit < 0x0800)
                || (unit >= 0x2000 && unit < 0x2800)
                || (unit >= 0x3000 && unit < 0xa000)
                || (unit >= 0xac00 && unit < 0xe000)
                || (unit >= 0xff00 && unit < 0xfff0);
    }
}
