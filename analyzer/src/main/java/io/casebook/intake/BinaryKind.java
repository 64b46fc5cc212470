package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Kinds of files that are no text, by the bytes at their start and, where they have none of their
/// own, by their name.
final class BinaryKind {
    /// Each file type's magic as its own documentation or libmagic's has it.
    private static final List<Magic> MAGICS =
            List.of(
                    new Magic(0, "DISKDUMP", "kernel dump (diskdump)"),
                    new Magic(0, "regf", "Windows registry hive"),
                    new Magic(0, "SQLite format 3\0", "SQLite database"),
                    new Magic(12, "a\25\6\0", "Berkeley database (rpmdb or similar)"),
                    new Magic(12, "b1\5\0", "Berkeley database (rpmdb or similar)"),
                    new Magic(12, "S\26\4\0", "Berkeley database"),
                    new Magic(0, "RpmP", "RPM package database"),
                    new Magic(0, "\u00ed\u00ab\u00ee\u00db", "RPM package"),
                    new Magic(0, "!<arch>\n", "archive of objects or Debian package"),
                    new Magic(0, "\u0089PNG\r\n", "PNG image"),
                    new Magic(0, "\u00ff\u00d8\u00ff", "JPEG image"),
                    new Magic(0, "GIF8", "GIF image"),
                    new Magic(0, "%PDF-", "PDF document"),
                    new Magic(0, "\u00ca\u00fe\u00ba\u00be", "Java class"),
                    new Magic(0, "QFI\u00fb", "qcow2 disk image"),
                    new Magic(0, "KDMV", "VMDK disk image"),
                    new Magic(0, "vhdxfile", "VHDX disk image"),
                    new Magic(0, "hsqs", "squashfs image"),
                    new Magic(0, "\u00d4\u00c3\u00b2\u00a1", "network capture"),
                    new Magic(0, "\u00a1\u00b2\u00c3\u00d4", "network capture"),
                    new Magic(0, "\n\r\r\n", "network capture (pcapng)"),
                    new Magic(0, "PERFILE2", "perf data"),
                    new Magic(0, "Rar!\32\7", "RAR archive, which is not unpacked"),
                    new Magic(0, "MSCF\0\0\0\0", "cabinet archive, which is not unpacked"),
                    new Magic(0, "\4\"M\30", "lz4 data, which is not unpacked"),
                    new Magic(0, "LZIP", "lzip data, which is not unpacked"),
                    new Magic(0, "\u0089LZO\0", "lzop data, which is not unpacked"),
                    new Magic(0, "\37\u009d", "compress data, which is not unpacked"));

    private static final Set<String> LOGINS = Set.of("wtmp", "btmp", "utmp");
    private static final Set<String> PACKED = Set.of("gz", "tgz", "bz2", "xz", "zst", "zip", "7z");

    private static final int PE_OFFSET = 0x3c;

    private BinaryKind() {}

    /// Null for what may be text.
    static @Nullable String of(Head head, String fileName) {
        if (head.has(0, "\177ELF")) {
            return "ELF program or library";
        }
        for (var magic : MAGICS) {
            if (head.has(magic.offset, magic.bytes) && !isPlain(head)) {
                return magic.note;
            }
        }
        return head.has(0, "MZ") && head.octet(PE_OFFSET + 2) == 0
                ? "Windows program or library"
                : byName(head, fileName.toLowerCase(Locale.ROOT));
    }

    /// Some magics are letters only, with which a text may begin.
    static boolean isPlain(Head head) {
        var most = Math.min(head.length(), 512);
        for (var i = 0; i < most; i++) {
            var octet = head.octet(i);
            if (octet >= 0x7f || (octet < ' ' && "\t\n\r".indexOf(octet) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String byName(Head head, String name) {
        if (isPlain(head)) {
            return null;
        }
        var stem = name.replaceFirst("[.-]\\d+$", "");
        if (LOGINS.contains(stem)) {
            return "login records (" + stem + ")";
        }
        return name.equals("lastlog") || name.equals("faillog")
                ? "login records (" + name + ")"
                : null;
    }

    /// Whether a name promises an archive or compressed data.
    static boolean isPackedName(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return PACKED.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private record Magic(int offset, String bytes, String note) {}
}
