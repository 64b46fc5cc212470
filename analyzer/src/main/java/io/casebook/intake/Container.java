package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What holds other files, told by its first bytes, and by its name where these are damaged.
enum Container {
    TAR,
    ZIP,
    SEVEN_Z,
    SUPPORTCONFIG,
    PROBLEM_REPORT;

    static @Nullable Container of(Head head, String fileName) {
        if (head.has(0, "PK\3\4") || head.has(0, "PK\5\6") || head.has(0, "PK\7\bPK\3\4")) {
            return ZIP;
        }
        if (head.has(0, "7z\u00bc\u00af'\u001c")) {
            return SEVEN_Z;
        }
        if (TarBlocks.isHeader(head.bytes(), head.length()) || head.has(257, "ustar")) {
            return TAR;
        }
        if (SectionedStream.isIn(head, fileName)) {
            return SUPPORTCONFIG;
        }
        if (FieldedStream.isIn(head, fileName)) {
            return PROBLEM_REPORT;
        }
        return byName(head, fileName.toLowerCase(Locale.ROOT));
    }

    /// A tar has no first bytes of its own when its first header is damaged or when it is empty.
    private static @Nullable Container byName(Head head, String name) {
        var named = name.endsWith(".tar") || name.matches(".*\\.(tar\\.\\w{2,4}|tgz|tbz2?|txz)");
        return named && head.length() >= TarBlocks.SIZE && head.octet(0) == 0 ? TAR : null;
    }
}
