package io.casebook.signature.judge;

import io.casebook.model.Crash;

import org.jspecify.annotations.Nullable;

/// What a crash says of itself, under the names that signatures use.
final class CrashAttributes {
    private static final String ARGUMENT = "bugcheck.argument";

    private CrashAttributes() {}

    /// The value of an attribute; empty where the crash has none.
    static String value(Crash crash, String key) {
        var bugcheck = crash.bugcheck();
        var value =
                switch (key) {
                    case "title" -> crash.title();
                    case "process" -> crash.process();
                    case "cpu" -> crash.cpu() == null ? null : crash.cpu().toString();
                    case "kernel" -> crash.kernel();
                    case "tainted" -> crash.tainted();
                    default ->
                            key.startsWith("bugcheck.") && bugcheck != null
                                    ? value(bugcheck, key)
                                    : crash.attributes().get(key);
                };
        return value == null ? "" : value;
    }

    private static @Nullable String value(Crash.Bugcheck bugcheck, String key) {
        return switch (key) {
            case "bugcheck.code" -> bugcheck.code();
            case "bugcheck.name" -> bugcheck.name();
            case "bugcheck.bucket" -> bugcheck.bucket();
            case "bugcheck.image" -> bugcheck.image();
            case "bugcheck.module" ->
                    bugcheck.module() == null ? bugcheck.image() : bugcheck.module();
            case "bugcheck.symbol" -> bugcheck.symbol();
            default -> argument(bugcheck, key);
        };
    }

    private static @Nullable String argument(Crash.Bugcheck bugcheck, String key) {
        if (key.length() != ARGUMENT.length() + 1 || !key.startsWith(ARGUMENT)) {
            return null;
        }
        var index = key.charAt(ARGUMENT.length()) - '1';
        var arguments = bugcheck.arguments();
        return index >= 0 && index < arguments.size() ? arguments.get(index) : null;
    }
}
