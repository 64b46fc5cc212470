package io.casebook.format.irqoff;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was seen on one processor: samples with their stacks, from the line with its number up to
/// the next one. The module prints the stack of the hard interrupt that noticed softirqs were held
/// off before that of the timer which ran at last; when the latter is ksoftirqd's, whoever held
/// them off is in the former only.
final class TraceBlock {
    private static final int LONGEST = 1 << 16;

    private static final Pattern SAMPLE =
            Pattern.compile("COMMAND: (.*) PID: (\\d+) LATENCY: (\\d+)\\+?ms.*");

    private static final Pattern FRAME = Pattern.compile("([A-Za-z_][\\w.]*)\\+0x.*");

    /// Frames of the tracer, of the timer interrupt and of softirq processing stand above whoever
    /// was interrupted, and so do loops that only wait. `.isra.26` and `.part.21` are left out.
    private static final Set<String> ON_TOP =
            Set.of(
                    "__hrtimer_run_queues",
                    "hrtimer_interrupt",
                    "local_apic_timer_interrupt",
                    "smp_apic_timer_interrupt",
                    "apic_timer_interrupt",
                    "sysvec_apic_timer_interrupt",
                    "__sysvec_apic_timer_interrupt",
                    "asm_sysvec_apic_timer_interrupt",
                    "asm_call_sysvec_on_stack",
                    "asm_call_irq_on_stack",
                    "arch_timer_handler_phys",
                    "arch_timer_handler_virt",
                    "handle_percpu_devid_irq",
                    "generic_handle_irq",
                    "generic_handle_domain_irq",
                    "__handle_domain_irq",
                    "handle_domain_irq",
                    "gic_handle_irq",
                    "el1_irq",
                    "call_timer_fn",
                    "expire_timers",
                    "__run_timers",
                    "run_timer_softirq",
                    "__do_softirq",
                    "__softirqentry_text_start",
                    "do_softirq_own_stack",
                    "do_softirq",
                    "__local_bh_enable_ip",
                    "irq_exit",
                    "irq_exit_rcu",
                    "run_ksoftirqd",
                    "smpboot_thread_fn",
                    "kthread",
                    "ret_from_fork",
                    "delay_tsc",
                    "__delay",
                    "__const_udelay");

    /// The sample that took longest; null where there is none.
    @Nullable Sample longest;

    /// The function that held the interrupts off; null where no stack tells.
    @Nullable Place function;

    /// Who ran that function; the one that took longest where no function is known.
    @Nullable Sample culprit;

    private @Nullable Sample current;

    private int lineStart;

    private TraceBlock() {}

    /// Reads the block whose first line ends at `from`.
    static TraceBlock read(byte[] bytes, int from, int hardEnd) {
        var block = new TraceBlock();
        var end = Math.min(hardEnd, from + LONGEST);
        block.lineStart = from + 1;
        while (block.lineStart < end) {
            var lineEnd = block.lineStart;
            while (lineEnd < end && bytes[lineEnd] != '\n') {
                lineEnd++;
            }
            var text =
                    new String(
                            bytes,
                            block.lineStart,
                            lineEnd - block.lineStart,
                            StandardCharsets.ISO_8859_1);
            var kind = TraceLine.of(text);
            if (kind != null && kind.starts) {
                return block;
            }
            block.look(kind, text);
            block.lineStart = lineEnd + 1;
        }
        return block;
    }

    private void look(@Nullable TraceLine kind, String text) {
        if (kind == TraceLine.SAMPLE) {
            var sample = SAMPLE.matcher(text);
            if (sample.find() && sample.end(3) - sample.start(3) < 10) {
                lookAtSample(sample);
            }
        } else if (kind == TraceLine.FRAME && current != null && function == null) {
            var frame = FRAME.matcher(text);
            if (frame.find() && !isOnTop(frame.group(1))) {
                function = place(frame, 1);
                culprit = current;
            }
        }
    }

    private void lookAtSample(Matcher sample) {
        var milliseconds = Integer.parseInt(sample.group(3));
        current = new Sample(milliseconds, place(sample, 1), place(sample, 2), place(sample, 3));
        if (longest == null || milliseconds > longest.milliseconds()) {
            longest = current;
            culprit = function == null ? current : culprit;
        }
    }

    private static boolean isOnTop(String function) {
        var dot = function.indexOf('.');
        return function.startsWith("trace_irqoff_")
                || ON_TOP.contains(dot < 0 ? function : function.substring(0, dot));
    }

    private Place place(Matcher matcher, int group) {
        return new Place(lineStart + matcher.start(group), lineStart + matcher.end(group));
    }

    /// Bytes of the slice.
    record Place(int from, int to) {}

    /// A sample and where its parts are.
    record Sample(int milliseconds, Place command, Place pid, Place latency) {}
}
