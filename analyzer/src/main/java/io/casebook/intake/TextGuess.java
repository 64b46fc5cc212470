package io.casebook.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Tells in which charset a text is, or that it is none.
final class TextGuess {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /// A crash leaves few runs of NULs in a log; a binary file has them everywhere.
    private static final int FEW_RUNS = 8;

    private TextGuess() {}

    static Content of(Head head) {
        if (head.has(0, "\u00ef\u00bb\u00bf")) {
            return new Content.Text(StandardCharsets.UTF_8, 3);
        }
        if (head.has(0, "\u00ff\u00fe\0\0")) {
            return new Content.Text(UTF_32LE, 4);
        }
        if (head.has(0, "\u00ff\u00fe")) {
            return new Content.Text(StandardCharsets.UTF_16LE, 2);
        }
        if (head.has(0, "\u00fe\u00ff")) {
            return new Content.Text(StandardCharsets.UTF_16BE, 2);
        }
        var census = Census.of(head);
        return census.nuls() == 0 ? octets(head, census) : withNuls(head, census);
    }

    private static Content withNuls(Head head, Census census) {
        var wide = Utf16Guess.of(head.bytes(), head.length());
        if (wide != null) {
            return new Content.Text(wide, 0);
        }
        if (census.nuls() == head.length()) {
            return new Content.Binary("binary: only zeros");
        }
        // What a crash left among the lines, or arguments parted by NULs as /proc has them.
        return census.runs() <= FEW_RUNS || (census.controls() == 0 && census.high() == 0)
                ? octets(withoutNuls(head, census), census)
                : new Content.Binary("binary: data");
    }

    private static Head withoutNuls(Head head, Census census) {
        var rest = new byte[head.length() - census.nuls()];
        var at = 0;
        for (var octet : Arrays.copyOf(head.bytes(), head.length())) {
            if (octet != 0) {
                rest[at++] = octet;
            }
        }
        return new Head(rest, rest.length, head.whole());
    }

    private static Content octets(Head head, Census census) {
        if (census.high() == 0) {
            return text(census, 20, head, StandardCharsets.UTF_8);
        }
        var utf8 = Utf8Share.of(head);
        if (utf8.invalid() == 0 || utf8.sequences() >= 4 * utf8.invalid()) {
            return text(census, 20, head, StandardCharsets.UTF_8);
        }
        return text(census, 100, head, ofOneOrTwo(head, census));
    }

    /// A text has fewer control characters than one in so many bytes.
    private static Content text(Census census, int oneIn, Head head, Charset charset) {
        return census.controls() * oneIn > head.length()
                ? new Content.Binary("binary: data")
                : new Content.Text(charset, 0);
    }

    private static Charset ofOneOrTwo(Head head, Census census) {
        if (GbShare.of(head).convincing()) {
            return GB18030;
        }
        return census.upperControls() > 0 ? WINDOWS : StandardCharsets.ISO_8859_1;
    }

    /// How many bytes of each sort there are.
    ///
    /// @param runs of NULs
    /// @param controls that no log holds: neither white space nor terminal sequences
    /// @param high from 0x80 on
    /// @param upperControls 0x80 to 0x9F, controls in Latin-1
    private record Census(int nuls, int runs, int controls, int high, int upperControls) {
        static Census of(Head head) {
            var nuls = 0;
            var runs = 0;
            var controls = 0;
            var high = 0;
            var upper = 0;
            for (var i = 0; i < head.length(); i++) {
                var octet = head.bytes()[i] & 0xff;
                if (octet == 0) {
                    nuls++;
                    runs += i == 0 || head.bytes()[i - 1] != 0 ? 1 : 0;
                } else if (octet >= 0x80) {
                    high++;
                    upper += octet < 0xa0 ? 1 : 0;
                } else if (isControl(octet)) {
                    controls++;
                }
            }
            return new Census(nuls, runs, controls, high, upper);
        }

        /// 0x07 to 0x0D: bell, backspace, tab, line feed, vertical tab, form feed, return.
        private static boolean isControl(int octet) {
            var lower = octet < ' ' && (octet < 7 || octet > 13) && octet != 0x1b;
            return lower || octet == 0x7f;
        }
    }
}
