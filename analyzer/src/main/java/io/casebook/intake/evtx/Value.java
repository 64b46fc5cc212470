package io.casebook.intake.evtx;

/// A value that fills a place of a template.
///
/// @param type as in [MS-EVEN6] 2.2.12 (BinXmlValueType)
record Value(int type, int at, int size) {
    static final int TEXT = 0x01;
    static final int BINARY_XML = 0x21;
    private static final int ARRAY = 0x80;

    boolean isMissing() {
        return type == 0 || (size == 0 && !isArray());
    }

    boolean isArray() {
        return (type & ARRAY) != 0;
    }

    int elementType() {
        return type & ~ARRAY;
    }
}
