package io.casebook.intake;

/// How much of the bytes above 0x7F is Chinese in GB18030 (of GB 18030-2005: pairs, and four bytes
/// of which the second and fourth are digits).
///
/// @param pairs well-formed pairs
/// @param common pairs of GB 2312, in which nearly all of a Chinese text is
/// @param invalid bytes that belong to no character
record GbShare(int pairs, int common, int invalid) {
    static GbShare of(Head head) {
        var pairs = 0;
        var common = 0;
        var invalid = 0;
        for (var i = 0; i < head.length(); i++) {
            var first = head.octet(i);
            var second = head.octet(i + 1);
            if (first < 0x80) {
                continue;
            }
            if (isPair(first, second)) {
                pairs++;
                common += isCommon(first, second) ? 1 : 0;
                i++;
            } else if (isFour(head, i)) {
                i += 3;
            } else {
                invalid += second < 0 ? 0 : 1;
            }
        }
        return new GbShare(pairs, common, invalid);
    }

    private static boolean isPair(int first, int second) {
        return first > 0x80 && first < 0xff && second >= 0x40 && second != 0x7f && second < 0xff;
    }

    /// Signs and Hanzi; Western letters with accents seldom stand in pairs.
    private static boolean isCommon(int first, int second) {
        return second >= 0xa1
                && ((first >= 0xb0 && first <= 0xf7) || (first >= 0xa1 && first <= 0xa9));
    }

    private static boolean isFour(Head head, int at) {
        return isDigit(head.octet(at + 1))
                && head.octet(at + 2) > 0x80
                && isDigit(head.octet(at + 3));
    }

    private static boolean isDigit(int octet) {
        return octet >= '0' && octet <= '9';
    }

    boolean convincing() {
        return pairs >= 2 && common * 10 >= pairs * 7 && invalid * 20 <= pairs;
    }
}
