package io.casebook.intake.evtx;

/// The tokens of binary XML ([MS-EVEN6] 2.2.12), without the bit that says that more follows.
final class Token {
    static final int END_OF_STREAM = 0x00;
    static final int OPEN = 0x01;
    static final int CLOSE_START = 0x02;
    static final int END_ELEMENT = 0x04;
    static final int VALUE = 0x05;
    static final int ATTRIBUTE = 0x06;
    static final int CHARACTERS = 0x07;
    static final int CHARACTER = 0x08;
    static final int ENTITY = 0x09;
    static final int INSTRUCTION = 0x0a;
    static final int INSTRUCTION_DATA = 0x0b;
    static final int TEMPLATE = 0x0c;
    static final int SUBSTITUTION = 0x0d;
    static final int OPTIONAL_SUBSTITUTION = 0x0e;
    static final int FRAGMENT = 0x0f;

    private Token() {}

    /// Whether it gives a part of the text of an attribute.
    static boolean isText(int token) {
        return switch (token) {
            case VALUE, CHARACTERS, CHARACTER, ENTITY, SUBSTITUTION, OPTIONAL_SUBSTITUTION -> true;
            default -> false;
        };
    }
}
