package io.casebook.signature.decode;

import io.casebook.model.Bugchecks;

/// Names and arguments of Windows' stop codes in words.
final class StopCodes {
    private StopCodes() {}

    static String name(String value, Decoder.Surroundings surroundings) {
        var name = Bugchecks.name(normal(value));
        return name.isEmpty() ? value : name + " (" + value + ")";
    }

    /// What an argument is, of the code that was captured as `bugcheck.code`.
    static Decoder argument(int number) {
        return (value, surroundings) -> {
            var is = Bugchecks.argument(normal(surroundings.capture("bugcheck.code")), number);
            return is.isEmpty() ? value : value + ": " + is;
        };
    }

    private static String normal(String code) {
        return Numbers.unsigned(code).map(number -> "0x" + number.toString(16)).orElse("");
    }
}
