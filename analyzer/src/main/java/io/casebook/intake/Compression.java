package io.casebook.intake;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.io.InputStream;

/// How a single file is compressed, told by its first bytes.
enum Compression {
    GZIP("The gzip data", "\u001f\u008b\b") {
        @Override
        InputStream decoder(InputStream compressed) {
            return new GzipStream(compressed);
        }
    },
    BZIP2("The bzip2 data", "BZh") {
        @Override
        InputStream decoder(InputStream compressed) throws IOException {
            return new BytewiseStream(new BZip2CompressorInputStream(compressed, true));
        }

        @Override
        boolean matches(Head head) {
            // a block (its digits are those of pi) or the end of an empty file (square root of pi)
            return super.matches(head)
                    && (head.has(4, "1AY&SY") || head.has(4, "\u0017rE8P\u0090"));
        }
    },
    XZ("The xz data", "\u00fd7zXZ\0") {
        @Override
        InputStream decoder(InputStream compressed) throws IOException {
            return new XZInputStream(compressed, MEMORY_KIB);
        }
    },
    ZSTD("The zstd data", "(\u00b5/\u00fd") {
        @Override
        InputStream decoder(InputStream compressed) throws IOException {
            return new ZstdInputStreamNoFinalizer(compressed);
        }
    };

    /// The dictionary of `xz -9` needs 65 MiB; more than four times that is hostile.
    private static final int MEMORY_KIB = 256 << 10;

    private final String subject;
    private final String magic;

    Compression(String subject, String magic) {
        this.subject = subject;
        this.magic = magic;
    }

    abstract InputStream decoder(InputStream compressed) throws IOException;

    boolean matches(Head head) {
        return head.has(0, magic);
    }

    /// The decoded data; reading it throws [Fault]s only.
    InputStream open(CountedStream compressed) {
        return new DecoderStream(subject, () -> decoder(compressed), compressed::position);
    }

    static @Nullable Compression of(Head head) {
        for (var compression : values()) {
            if (compression.matches(head)) {
                return compression;
            }
        }
        return null;
    }
}
