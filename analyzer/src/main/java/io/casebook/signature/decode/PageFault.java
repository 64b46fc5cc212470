package io.casebook.signature.decode;

import io.casebook.model.PageFaultCode;

/// The error code of a page fault of x86, hexadecimal as the kernel prints it; that of another
/// processor stays as it is.
final class PageFault implements Decoder {
    @Override
    public String decode(String value, Surroundings surroundings) {
        return Numbers.unsigned(value)
                .filter(code -> code.bitLength() <= Integer.SIZE)
                .filter(code -> PageFaultCode.isKnown(code.intValue()))
                .map(code -> value + " (" + PageFaultCode.words(code.intValue()) + ")")
                .orElse(value);
    }
}
