package io.casebook.signature.decode;

import java.math.BigDecimal;

/// Error numbers of Linux, negative as the kernel returns them or positive: `-5` and `5`.
final class Errno implements Decoder {
    private final CodeTable table = CodeTable.of("errno");

    @Override
    public String decode(String value, Surroundings surroundings) {
        return Numbers.decimal(value)
                .map(BigDecimal::abs)
                .flatMap(number -> table.meaning(number.toPlainString()))
                .map(meaning -> value + " (" + meaning + ")")
                .orElse(value);
    }
}
