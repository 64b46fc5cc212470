package io.casebook.signature.decode;

/// Says in plain words what a captured value means. A value that it cannot read it gives back as it
/// is.
@FunctionalInterface
public interface Decoder {
    /// The value in words.
    String decode(String value, Surroundings surroundings);

    /// What else is known where the value was found.
    interface Surroundings {
        /// The value of a fact, such as `host.kernel.release`; empty where it is not known.
        String fact(String key);

        /// Another capture of the same finding; empty where there is none.
        String capture(String name);
    }
}
