package io.casebook.signature.decode;

import java.util.regex.Pattern;

/// A command block or its first byte: `28`, `0x2a`, `28 00 00 1a ...`.
final class ScsiOpcode implements Decoder {
    private static final Pattern FIRST =
            Pattern.compile("(?:0x)?([0-9a-fA-F]{1,2})(?:[ ,].{0,200})?");

    private final CodeTable table = CodeTable.of("scsi-opcode");

    @Override
    public String decode(String value, Surroundings surroundings) {
        var first = FIRST.matcher(value);
        return first.matches()
                ? table.meaning(Integer.toHexString(Integer.parseInt(first.group(1), 16)))
                        .orElse(value)
                : value;
    }
}
