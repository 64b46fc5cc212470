package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A crash of a kernel, a guest or a hypervisor, as a text or a dump tells it.
///
/// @param subject who crashed
/// @param title by which experts group it
/// @param reading the time of the crash as written; [Reading#NONE] where the text has none
/// @param nanos resolved time, nanoseconds since 1970-01-01T00:00Z, or [EventChunk#UNDATED]
/// @param attributes everything else the text says, keyed as in signatures: `bucket`, `os.build`,
///     `uptime.seconds`
public record Crash(
        Kind kind,
        Subject subject,
        String title,
        Reading reading,
        String readingText,
        long nanos,
        Evidence evidence,
        @Nullable String process,
        @Nullable Integer cpu,
        @Nullable String kernel,
        @Nullable String tainted,
        List<String> modules,
        List<Frame> frames,
        @Nullable Bugcheck bugcheck,
        Map<String, String> attributes) {

    /// What crashed.
    public enum Kind {
        LINUX_KERNEL("linux-kernel"),
        WINDOWS_BUGCHECK("windows-bugcheck"),
        XEN("xen"),
        QEMU("qemu");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The name in reports and signatures.
        public String label() {
            return label;
        }
    }

    /// One frame of a stack, innermost first.
    ///
    /// @param offset into the function, as written (`0x1e`); empty where none is
    /// @param reliable false where the unwinder itself doubts the frame
    public record Frame(
            @Nullable String module, String function, String offset, boolean reliable) {}

    /// The stop code of a Windows kernel.
    ///
    /// @param code without leading zeros, lower case: `0x101`
    /// @param arguments four, in the same notation
    public record Bugcheck(
            String code,
            String name,
            List<String> arguments,
            @Nullable String bucket,
            @Nullable String image,
            @Nullable String module,
            @Nullable String symbol) {}

    /// The same crash, of another subject and at a resolved time.
    public Crash resolved(Subject who, long when) {
        return new Crash(
                kind,
                who,
                title,
                reading,
                readingText,
                when,
                evidence,
                process,
                cpu,
                kernel,
                tainted,
                modules,
                frames,
                bugcheck,
                attributes);
    }

    /// The same crash with its place in other words.
    public Crash withEvidence(Evidence other) {
        return new Crash(
                kind,
                subject,
                title,
                reading,
                readingText,
                nanos,
                other,
                process,
                cpu,
                kernel,
                tainted,
                modules,
                frames,
                bugcheck,
                attributes);
    }
}
