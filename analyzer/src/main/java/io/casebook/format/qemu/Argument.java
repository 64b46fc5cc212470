package io.casebook.format.qemu;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An option of a command line with its value.
///
/// @param option without the dashes before it
/// @param text the value as one string, quotes taken off; empty for an option without one
/// @param properties the value taken apart
/// @param from its first byte
/// @param to one past its last byte
record Argument(String option, String text, List<Property> properties, int from, int to) {
    /// The value of the last property with this key, null where there is none. A key alone means
    /// `on`, and with `no` before it `off` (QEMU, `util/qemu-option.c`).
    @Nullable String value(String key) {
        for (var property : properties.reversed()) {
            if (property.key().equals(key)) {
                return property.value() == null ? "on" : property.value();
            }
            if (property.value() == null && property.key().equals("no" + key)) {
                return "off";
            }
        }
        return null;
    }

    /// What the option is about: the first part, where the key may be left out, as in `-cpu host`
    /// or `-device virtio-blk-pci,...`.
    ///
    /// @param key under which it stands where it is not left out
    @Nullable String main(String key) {
        if (!properties.isEmpty() && properties.getFirst().value() == null) {
            return properties.getFirst().key();
        }
        return value(key);
    }
}
