package io.casebook.intake.sysstat;

/// A field of a structure.
///
/// @param index in its group, from 0
record Field(Kind kind, int index) {
    /// The groups of fields.
    enum Kind {
        LONG_LONG,
        LONG,
        INT
    }

    /// The i-th `unsigned long long`.
    static Field longLong(int i) {
        return new Field(Kind.LONG_LONG, i);
    }

    /// As tables write it: `q0`, `l0`, `i0`.
    static Field of(String text) {
        var kind =
                switch (text.charAt(0)) {
                    case 'q' -> Kind.LONG_LONG;
                    case 'l' -> Kind.LONG;
                    default -> Kind.INT;
                };
        return new Field(kind, Integer.parseInt(text.substring(1)));
    }
}
