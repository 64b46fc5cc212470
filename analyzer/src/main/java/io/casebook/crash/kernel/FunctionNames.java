package io.casebook.crash.kernel;

import java.util.regex.Pattern;

/// Names of functions as their source has them.
final class FunctionNames {
    /// What compilers append to clones of functions.
    private static final Pattern CLONE =
            Pattern.compile(
                    "\\.(?:constprop|isra|part|cold|llvm|lto_priv|unlikely|ipa)\\b.*|\\.\\d+$");

    /// Entry points of system calls, one for each architecture (include/linux/syscalls.h).
    private static final Pattern SYSTEM_CALL =
            Pattern.compile("__(?:x64|ia32|arm64|s390x?|riscv|powerpc|se|do)_(?:compat_)?sys_(.+)");

    private FunctionNames() {}

    static String plain(String function) {
        var source = CLONE.matcher(function).replaceFirst("");
        var call = SYSTEM_CALL.matcher(source);
        return call.matches() ? "sys_" + call.group(1) : source;
    }
}
