package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.util.function.LongSupplier;

/// What all uploads of an analysis may cost together. Once it is spent, nothing more is read.
final class Budget {
    private static final int SHARE_OF_ALL = 4;

    private final IntakeLimits limits;
    private final LongSupplier uploaded;
    private long decoded;
    private long entries;
    private @Nullable Fault spent;

    /// @param uploaded bytes of all uploads as they came
    Budget(IntakeLimits limits, LongSupplier uploaded) {
        this.limits = limits;
        this.uploaded = uploaded;
    }

    IntakeLimits limits() {
        return limits;
    }

    boolean exhausted() {
        return spent != null;
    }

    /// So many bytes more came out of an archive.
    void decode(long bytes) {
        decoded += bytes;
    }

    /// Fails when too many were decoded.
    void check() throws Fault {
        if (decoded > limits.totalBytes()) {
            stop("limit-size", "more than %d bytes were decoded".formatted(limits.totalBytes()));
        }
        if (decoded > SHARE_OF_ALL * limits.ratioFloor()
                && decoded / limits.ratio() > uploaded.getAsLong()) {
            stop("limit-ratio", "the uploads hold %d times their size".formatted(limits.ratio()));
        }
    }

    /// One more member or file.
    void entry() throws Fault {
        if (++entries > limits.entries()) {
            stop("limit-entries", "there are more than %d files".formatted(limits.entries()));
        }
    }

    private void stop(String code, String why) throws Fault {
        if (spent == null) {
            spent = new Fault(code, "Nothing more is read from here on, as " + why);
        }
        throw spent;
    }
}
