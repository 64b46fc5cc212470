package io.casebook.signature.decode;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Sense data as three numbers, key, additional code and its qualifier: `0x3 0x11 0x0`, `3/11/00`;
/// or the last two of them alone: `0x11 0x0`, `ASC=0x11 ASCQ=0x0`.
final class ScsiSense implements Decoder {
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?:(?:0x)?([0-9a-fA-F]{1,2})[ /,]+)?(?:ASC=)?(?:0x)?([0-9a-fA-F]{1,2})[ /,]+"
                            + "(?:ASCQ=)?(?:0x)?([0-9a-fA-F]{1,2})");

    private final CodeTable keys = CodeTable.of("scsi-sense-key");
    private final CodeTable codes = CodeTable.of("scsi-additional-sense");

    @Override
    public String decode(String value, Surroundings surroundings) {
        var numbers = NUMBERS.matcher(value);
        if (!numbers.matches()) {
            return value;
        }
        UnaryOperator<String> bare = hex -> Integer.toHexString(Integer.parseInt(hex, 16));
        var key = Optional.ofNullable(numbers.group(1)).map(bare).flatMap(keys::meaning);
        var code = codes.meaning(bare.apply(numbers.group(2)) + "/" + bare.apply(numbers.group(3)));
        var words = String.join(": ", key.stream().toList());
        var both = words + (words.isEmpty() || code.isEmpty() ? "" : ": ") + code.orElse("");
        return both.isEmpty() ? value : both;
    }
}
