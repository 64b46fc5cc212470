package io.casebook.signature.decode;

import java.util.Map;
import java.util.Set;

/// The decoders that signatures may name.
public final class Decoders {
    private static final Decoder AS_IT_IS = (value, _) -> value;
    private static final Map<String, Decoder> ALL =
            Map.ofEntries(
                    Map.entry("as-written", AS_IT_IS),
                    Map.entry("softirq-mask", new SoftirqMask()),
                    Map.entry("nanoseconds", Durations.in(1)),
                    Map.entry("microseconds", Durations.in(1_000)),
                    Map.entry("milliseconds", Durations.in(1_000_000)),
                    Map.entry("seconds", Durations.in(1_000_000_000)),
                    Map.entry("interrupt-time", Durations::interruptTime),
                    Map.entry("jiffies", Durations::jiffies),
                    Map.entry("page-fault", new PageFault()),
                    Map.entry("clock-ticks", Durations::clockTicks),
                    Map.entry("hex", Numbers::hexadecimal),
                    Map.entry("bytes", Numbers.sizeIn(1)),
                    Map.entry("kibibytes", Numbers.sizeIn(1024)),
                    Map.entry("pages", Numbers::pages),
                    Map.entry("signal", Signals::name),
                    Map.entry("exit-status", Signals::exitStatus),
                    Map.entry("errno", new Errno()),
                    Map.entry("ntstatus", new NtStatus()),
                    Map.entry("cpuid-feature", CpuidFeature::decode),
                    Map.entry("bugcheck", StopCodes::name),
                    Map.entry("bugcheck-argument-1", StopCodes.argument(1)),
                    Map.entry("bugcheck-argument-2", StopCodes.argument(2)),
                    Map.entry("bugcheck-argument-3", StopCodes.argument(3)),
                    Map.entry("bugcheck-argument-4", StopCodes.argument(4)));

    private Decoders() {}

    /// Their names.
    public static Set<String> names() {
        return ALL.keySet();
    }

    /// The decoder with this name; one that changes nothing where there is none.
    public static Decoder named(String name) {
        return ALL.getOrDefault(name, AS_IT_IS);
    }
}
