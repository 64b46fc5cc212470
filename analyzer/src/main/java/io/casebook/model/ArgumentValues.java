package io.casebook.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// What the values of an argument mean.
sealed interface ArgumentValues {
    /// The meaning of one; empty where none is known.
    String of(long value);

    /// Values that stand for something.
    record Named(Map<Long, String> meanings) implements ArgumentValues {
        private static final long LOW_HALF = 0xFFFF_FFFFL;

        /// A status has 32 bits, and is negative: on 64 bits the upper half is set, too.
        @Override
        public String of(long value) {
            var own = value >> 31 == -1 ? value & LOW_HALF : value;
            return meanings.getOrDefault(own, "");
        }
    }

    /// A count.
    record Decimal() implements ArgumentValues {
        @Override
        public String of(long value) {
            return Long.toUnsignedString(value);
        }
    }

    /// Ticks of the clock, of 1/64 s unless a program asks for shorter ones.
    record Ticks() implements ArgumentValues {
        private static final BigDecimal PER_SECOND = BigDecimal.valueOf(64);
        private static final long MOST = 1_000_000;

        @Override
        public String of(long value) {
            if (value < 0 || value > MOST) {
                return "";
            }
            var seconds = BigDecimal.valueOf(value).divide(PER_SECOND, 1, RoundingMode.HALF_UP);
            return value + " ticks of the clock, about " + seconds.toPlainString() + " s";
        }
    }
}
