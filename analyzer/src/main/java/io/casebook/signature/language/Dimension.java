package io.casebook.signature.language;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Places that `on same ...` may ask for.
public enum Dimension implements Sameness {
    HOST,
    GUEST,
    /// The host that wrote it, or that the guest which it is of ran on at that time.
    HYPERVISOR,
    /// Of the same host, too.
    BOOT,
    /// Of the same host, too.
    PROCESS,
    ARTIFACT;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Dimension of(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Dimension::label).toList();
    }
}
