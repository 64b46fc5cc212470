package io.casebook.format;

import java.util.Locale;

/// Numbers as the debugger writes them: `00000061`, `0x61`, `fffff803`4c83afa2`.
public final class HexNumber {
    private HexNumber() {}

    /// Lower case, without leading zeros: `0x61`.
    public static String normal(String written) {
        var digits = written.replace("`", "").toLowerCase(Locale.ROOT);
        if (digits.startsWith("0x")) {
            digits = digits.substring(2);
        }
        var start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return "0x" + digits.substring(start);
    }
}
