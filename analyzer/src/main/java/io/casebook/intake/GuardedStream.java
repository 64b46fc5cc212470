package io.casebook.intake;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// Decoded data that must not be too many times what it was decoded from.
final class GuardedStream extends InputStream {
    /// The limits are looked at so often, in bytes.
    private static final int STEP = 1 << 16;

    private final InputStream decoded;
    private final LongSupplier compressed;
    private final Budget budget;
    private final IntakeLimits limits;
    private long position;
    private @Nullable Fault fault;

    /// @param compressed bytes it was decoded from so far
    GuardedStream(InputStream decoded, LongSupplier compressed, Budget budget) {
        this.decoded = decoded;
        this.compressed = compressed;
        this.budget = budget;
        limits = budget.limits();
    }

    @Override
    public int read() throws IOException {
        return SingleByte.read(this);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (fault != null) {
            throw fault;
        }
        checkRatio();
        budget.check();
        var count = decoded.read(into, at, Math.min(length, STEP));
        position += Math.max(count, 0);
        budget.decode(Math.max(count, 0));
        return count;
    }

    private void checkRatio() throws Fault {
        if (position > limits.ratioFloor() && position / limits.ratio() > compressed.getAsLong()) {
            fault =
                    new Fault(
                            "limit-ratio",
                            "The data expands more than %d times; what follows byte %d is not read"
                                    .formatted(limits.ratio(), position));
            throw fault;
        }
    }
}
