package io.casebook.app;

import io.casebook.model.ArtifactPath;

import java.util.regex.Pattern;

/// What kdump leaves of a machine that crashed.
///
/// Source: kdump-utils, `kdump.sh` and `kdump-lib-initramfs.sh`.
final class DumpFolder {
    /// What the kernel writes that saves the memory of the crashed one.
    private static final Pattern CAPTURE_KERNEL = Pattern.compile("kexec-dmesg\\.log(?:\\.\\w+)?");

    /// The address of a machine that sends its dump to a server, in the name of the folder there;
    /// where it keeps the dump itself, 127.0.0.1 stands for it.
    private static final Pattern SENT =
            Pattern.compile(
                    "(?:.*/)?var/crash/(?!127\\.)(?:\\d{1,3}\\.){3}\\d{1,3}-\\d{4}-\\d{2}-\\d{2}"
                            + "[^/]*");

    private DumpFolder() {}

    /// Whether a kernel wrote the artifact that gives itself a name which is no machine's.
    static boolean isOfCaptureKernel(ArtifactPath path) {
        return CAPTURE_KERNEL.matcher(path.fileName()).matches();
    }

    /// Whether the artifact is of another machine than that on whose disk it lies.
    static boolean isOfAnother(ArtifactPath path) {
        return SENT.matcher(path.folder()).matches();
    }
}
