package io.casebook.model;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A crash of a kernel, a guest or a hypervisor, as a text or a dump tells it.
///
/// @param subject who crashed
/// @param title by which experts group it
/// @param reading the time of the crash as written; [Reading#NONE] where the text has none
/// @param nanos resolved time, nanoseconds since 1970-01-01T00:00Z, or [EventChunk#UNDATED]
/// @param attributes everything else the text says, keyed as in signatures: `bucket`, `os.build`,
///     `uptime.seconds`
/// @param context what the rest of the upload tells of it
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
        Map<String, String> attributes,
        Context context) {

    /// A crash of which only its own text is known yet.
    public Crash(
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
        this(
                kind,
                subject,
                title,
                reading,
                readingText,
                nanos,
                evidence,
                process,
                cpu,
                kernel,
                tainted,
                modules,
                frames,
                bugcheck,
                attributes,
                Context.UNKNOWN);
    }

    /// Frames of a fingerprint.
    private static final int MOST_FRAMES = 5;

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

    /// What the rest of the upload tells of a crash.
    ///
    /// @param basis how its time is known
    /// @param uncertaintyMillis of the time, to either side
    /// @param places where else it is told, such as in messages besides the kernel's own log
    /// @param cause the crash of the same boot that this one follows from; null where it stands for
    ///     itself
    public record Context(
            TimeBasis basis,
            long uncertaintyMillis,
            List<Evidence> places,
            @Nullable SourceSpan cause) {
        /// Nothing.
        public static final Context UNKNOWN = new Context(TimeBasis.NONE, 0, List.of(), null);
    }

    /// The same crash, of another subject and at a resolved time.
    public Crash resolved(Subject who, long when) {
        return with(who, when, evidence, context);
    }

    /// The same crash with its place in other words.
    public Crash withEvidence(Evidence other) {
        return with(subject, nanos, other, context);
    }

    /// The same crash, seen with the rest of the upload.
    public Crash within(Context other) {
        return with(subject, nanos, evidence, other);
    }

    /// The same crash, explained by other attributes.
    public Crash withAttributes(Map<String, String> others) {
        return new Crash(
                kind,
                subject,
                title,
                reading,
                readingText,
                nanos,
                evidence,
                process,
                cpu,
                kernel,
                tainted,
                modules,
                frames,
                bugcheck,
                others,
                context);
    }

    private Crash with(Subject who, long when, Evidence where, Context known) {
        return new Crash(
                kind,
                who,
                title,
                reading,
                readingText,
                when,
                where,
                process,
                cpu,
                kernel,
                tainted,
                modules,
                frames,
                bugcheck,
                attributes,
                known);
    }

    /// By which crashes of one fault are found again, in this upload and in others: the title and
    /// the innermost frames that the unwinder was sure of.
    public String fingerprint() {
        var innermost =
                frames.stream()
                        .filter(Frame::reliable)
                        .limit(MOST_FRAMES)
                        .map(Frame::function)
                        .collect(Collectors.joining(" < "));
        return innermost.isEmpty() ? title : title + " | " + innermost;
    }
}
