package io.casebook.crash.hypervisor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ways in which a QEMU process says that it gives up, or that it cannot run its guest on.
enum QemuFault {
    /// assert(3) of glibc.
    ASSERTION(
            "([A-Za-z0-9_./+-]{1,200}\\.[chS]):(\\d{1,7}): ([A-Za-z_]\\w{0,99}): Assertion"
                    + " `(.{1,500})' failed",
            "QEMU assertion failed",
            "source.file",
            "source.line",
            "function",
            "expression"),
    /// g_assert of GLib, glib/gtestutils.c.
    CHECK(
            "ERROR:([A-Za-z0-9_./+-]{1,200}\\.[ch]):(\\d{1,7}):([A-Za-z_]\\w{0,99}): (assertion"
                    + " failed.{0,500}|code should not be reached)",
            "QEMU assertion failed",
            "source.file",
            "source.line",
            "function",
            "expression"),
    /// error_handle of QEMU's util/error.c: an error where its caller allows none.
    UNEXPECTED(
            "Unexpected error in ([A-Za-z_]\\w{0,99})\\(\\) at"
                    + " ([A-Za-z0-9_./+-]{1,200}\\.[ch]):(\\d{1,7})",
            "QEMU unexpected error",
            "function",
            "source.file",
            "source.line"),
    /// hw_error of QEMU's softmmu/cpus.c.
    HARDWARE(
            "(?:^|\\bqemu[\\w-]{0,40}: )hardware error: (.{1,300})", "QEMU hardware error", "text"),
    /// malloc(3) of glibc found its lists damaged.
    HEAP(
            "(?:\\*\\*\\* Error in `[^']{1,200}': |^)((?:double free or corruption|corrupted"
                    + " (?:size vs\\. prev_size|double-linked"
                    + " list)|(?:free|malloc|realloc|munmap_chunk|malloc_consolidate)\\(\\):"
                    + " [a-z])[^:*]{0,80})",
            "QEMU heap corruption",
            "text"),
    /// __fortify_fail of glibc's debug/fortify_fail.c: a variable of the stack was written beyond
    /// its end.
    OVERRUN(
            "\\*\\*\\* ((?:stack smashing|buffer overflow) detected) \\*\\*\\*",
            "QEMU memory overrun",
            "text"),
    /// kvm_arch_handle_exit of QEMU's target/i386/kvm/kvm.c: the processor did not enter the guest.
    KVM_ENTRY(
            "KVM: entry failed, hardware error (0x[0-9a-f]{1,16})",
            "KVM entry failed, hardware error",
            "hardware.error"),
    /// kvm_handle_internal_error of QEMU's accel/kvm/kvm-all.c; the numbers are those of Linux
    /// include/uapi/linux/kvm.h.
    KVM_ERROR("KVM internal error\\. Suberror: (\\d{1,9})", "KVM internal error", "suberror"),
    /// kvm_cpu_exec of the same file: the system call that runs the guest failed.
    KVM_RUN("error: kvm run failed (.{1,100})", "kvm run failed", "text");

    private static final Map<String, String> SUBERRORS =
            Map.of(
                    "1", "an instruction could not be emulated",
                    "2", "exceptions at the same time",
                    "3", "an exit while an event was delivered",
                    "4", "an exit for an unexpected reason");

    /// Intel SDM volume 3, appendix C: the reason, with the highest bit for an entry that failed;
    /// AMD APM volume 2, appendix C, VMEXIT_INVALID.
    private static final Map<String, String> ENTRIES =
            Map.of(
                    "0x7", "what KVM asked for is not allowed",
                    "0x80000021", "the state of the guest is not valid",
                    "0x80000022", "a register (MSR) could not be loaded",
                    "0x80000029", "a machine check while the guest was entered",
                    "0xffffffff", "the state of the guest is not valid");

    private final Pattern pattern;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> names;

    QemuFault(String pattern, String words, String... names) {
        this.pattern = Pattern.compile(pattern);
        this.words = words;
        this.names = List.of(names);
    }

    /// What a message says in this way, by name; empty where it says nothing of it.
    Map<String, String> read(String message) {
        var matcher = pattern.matcher(message);
        return matcher.find() ? named(matcher) : Map.of();
    }

    private Map<String, String> named(Matcher matcher) {
        var said = new TreeMap<String, String>();
        for (var i = 0; i < names.size(); i++) {
            said.put(names.get(i), matcher.group(i + 1).strip());
        }
        var meaning = SUBERRORS.get(said.getOrDefault("suberror", ""));
        if (meaning != null) {
            said.put("suberror.meaning", meaning);
        }
        var reason = ENTRIES.get(said.getOrDefault("hardware.error", ""));
        if (reason != null) {
            said.put("hardware.error.meaning", reason);
        }
        return said;
    }

    /// The title by which such faults are grouped.
    String title(Map<String, String> said) {
        return switch (this) {
            case ASSERTION, CHECK, UNEXPECTED -> words + " in " + said.get("function");
            case HARDWARE, HEAP, OVERRUN, KVM_RUN -> words + ": " + said.get("text");
            case KVM_ENTRY -> words + " " + said.get("hardware.error");
            case KVM_ERROR -> words + ", suberror " + said.get("suberror");
        };
    }
}
