package io.casebook.intake;

/// How much of the bytes above 0x7F is UTF-8 (RFC 3629).
///
/// @param sequences well-formed ones of more than one byte
/// @param invalid bytes that belong to none
record Utf8Share(int sequences, int invalid) {
    static Utf8Share of(Head head) {
        var sequences = 0;
        var invalid = 0;
        for (var i = 0; i < head.length(); ) {
            var length = head.bytes()[i] >= 0 ? 1 : sequence(head, i);
            if (length > 1) {
                sequences++;
            } else if (length == 0) {
                invalid++;
            } else if (length < 0) {
                break;
            }
            i += Math.max(length, 1);
        }
        return new Utf8Share(sequences, invalid);
    }

    /// Bytes of the sequence; 0 where there is none; -1 where the end of the head cuts it.
    private static int sequence(Head head, int at) {
        var first = head.octet(at);
        var length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        for (var i = 1; i < length; i++) {
            if (at + i >= head.length()) {
                return head.whole() ? 0 : -1;
            }
            var next = head.octet(at + i);
            if (next < lowest(first, i) || next > highest(first, i)) {
                return 0;
            }
        }
        return length;
    }

    private static int lowest(int first, int index) {
        if (index > 1) {
            return 0x80;
        }
        return first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    }

    private static int highest(int first, int index) {
        if (index > 1) {
            return 0xbf;
        }
        return first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    }
}
