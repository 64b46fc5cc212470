package io.casebook.intake.dump;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// How makedumpfile compresses a page (`DUMP_DH_COMPRESSED_*` of its diskdump_mod.h).
final class PageCodec {
    private static final int ZLIB = 0x1;
    private static final int LZO = 0x2;
    private static final int SNAPPY = 0x4;
    private static final int ZSTD = 0x20;

    private PageCodec() {}

    /// Takes the compression off a page.
    ///
    /// @param flags of the page's descriptor
    /// @return exactly so many bytes
    static byte[] decode(byte[] stored, long flags, int size) throws IOException {
        var page =
                switch ((int) flags & (ZLIB | LZO | SNAPPY | ZSTD)) {
                    case 0 -> stored;
                    case ZLIB -> inflate(stored, size);
                    case LZO -> LzoBlock.decode(stored, size);
                    case SNAPPY -> snappy(stored, size);
                    case ZSTD -> zstd(stored, size);
                    default -> throw new DamagedDumpException("a page has unknown flags");
                };
        if (page.length != size) {
            throw new DamagedDumpException(
                    "a page has %d bytes instead of %d".formatted(page.length, size));
        }
        return page;
    }

    private static byte[] inflate(byte[] stored, int size) throws DamagedDumpException {
        try (var inflater = new Inflater()) {
            inflater.setInput(stored);
            var page = new byte[size];
            return inflater.inflate(page) == size ? page : new byte[0];
        } catch (DataFormatException _) {
            throw new DamagedDumpException("a page compressed with zlib is damaged");
        }
    }

    private static byte[] snappy(byte[] stored, int size) throws IOException {
        try (var stream = new SnappyCompressorInputStream(new ByteArrayInputStream(stored))) {
            return stream.readNBytes(size);
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            // The reader meets some damages with unchecked exceptions.
            throw new DamagedDumpException("a page compressed with snappy is damaged");
        }
    }

    private static byte[] zstd(byte[] stored, int size) throws DamagedDumpException {
        var page = new byte[size];
        try {
            var count = Zstd.decompressByteArray(page, 0, size, stored, 0, stored.length);
            return Arrays.copyOf(page, Math.clamp(count, 0, size));
        } catch (ZstdException _) {
            throw new DamagedDumpException("a page compressed with zstd is damaged");
        }
    }
}
