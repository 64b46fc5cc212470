package io.casebook.intake;

/// The first bytes of a file.
///
/// @param whole whether there are no others
record Head(byte[] bytes, int length, boolean whole) {
    /// So many bytes are looked at to decide what a file is.
    static final int MOST = 1 << 16;

    /// Whether these bytes, each a char of the text, stand at an offset.
    boolean has(int offset, String magic) {
        if (length < offset + magic.length()) {
            return false;
        }
        for (var i = 0; i < magic.length(); i++) {
            if ((bytes[offset + i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int octet(int offset) {
        return offset < length ? bytes[offset] & 0xff : -1;
    }
}
