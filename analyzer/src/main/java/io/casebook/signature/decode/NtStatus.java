package io.casebook.signature.decode;

import java.math.BigInteger;

/// Status codes of Windows, also as arguments of 64 bits write them: `0xFFFFFFFFC0000005`. Another
/// upper half is that of an address.
final class NtStatus implements Decoder {
    private static final BigInteger LOW = BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE);

    private final CodeTable table = CodeTable.of("ntstatus");

    @Override
    public String decode(String value, Surroundings surroundings) {
        return Numbers.unsigned(value)
                .filter(NtStatus::isStatus)
                .map(number -> number.and(LOW).toString(16))
                .flatMap(
                        code ->
                                table.meaning(code)
                                        .map(meaning -> "0x" + code + " (" + meaning + ")"))
                .orElse(value);
    }

    private static boolean isStatus(BigInteger number) {
        var upper = number.shiftRight(Integer.SIZE);
        return upper.signum() == 0 || upper.equals(LOW);
    }
}
