package io.casebook.signature.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class DecodersTest {
    private static String decode(String decoder, String value, Map<String, String> known) {
        return Decoders.named(decoder)
                .decode(
                        value,
                        new Decoder.Surroundings() {
                            @Override
                            public String fact(String key) {
                                return known.getOrDefault(key, "");
                            }

                            @Override
                            public String capture(String name) {
                                return known.getOrDefault(name, "");
                            }
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "02, TIMER",
        "08, NET_RX",
        "0a, TIMER + NET_RX",
        "100, HRTIMER",
        "200, RCU",
        "282, TIMER + SCHED + RCU",
        "20, IRQ_POLL",
        "400, bit 10",
        "0, none",
        "xyz, xyz"
    })
    void shouldNameSoftirqs(String mask, String names) {
        var release = Map.of("host.kernel.release", "4.19.0");
        assertThat(decode("softirq-mask", mask, release)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "2.6.27.19-5-default, 80, HRTIMER",
        "2.6.27.19-5-default, 100, RCU",
        "2.6.31.14-0.8-desktop, 80, HRTIMER",
        "2.6.31, 100, RCU",
        "2.6.24.7-149.el5rt, 100, RCU",
        "2.6.32-5-amd64, 80, SCHED",
        "2.6.32, 100, HRTIMER",
        "2.6.32-220.el6.x86_64, 100, HRTIMER",
        "3.0.101-63-default, 100, HRTIMER",
        "2.6.18-274.el5, 20, IRQ_POLL",
        "2.6.9, 20, TASKLET"
    })
    void shouldKnowTheSoftirqsOfOlderKernels(String release, String mask, String names) {
        assertThat(decode("softirq-mask", mask, Map.of("host.kernel.release", release)))
                .isEqualTo(names);
    }

    @Test
    void shouldSayWhichTableItTookForAnUnknownKernel() {
        assertThat(decode("softirq-mask", "100", Map.of()))
                .isEqualTo("HRTIMER (as kernels since 2.6.32 count)");
        assertThat(decode("softirq-mask", "08", Map.of())).isEqualTo("NET_RX");
    }

    @ParameterizedTest
    @CsvSource({
        "nanoseconds, 2310385, 2.31 ms",
        "nanoseconds, 856243, 856 µs",
        "nanoseconds, 12, 12 ns",
        "nanoseconds, -137438953472, -2.29 min",
        "seconds, 67, 67 s",
        "seconds, 120, 2 min",
        "seconds, 7200, 2 h",
        "milliseconds, 15.188, 15.2 ms",
        "clock-ticks, 0x61, 97 clock ticks (1.52 s)",
        "clock-ticks, x, x",
        "hex, 61, 0x61 (97)",
        "bytes, 1536, 1.5 KiB",
        "kibibytes, 8000000, 7.6 GiB",
        "pages, 256, 1 MiB (in pages of 4 KiB)",
        "signal, 9, 'SIGKILL (killed by force, for example by the OOM killer)'",
        "signal, 99, 99",
        "exit-status, 0, success",
        "exit-status, 143, ended by SIGTERM (asked to end)",
        "exit-status, 1, 1",
        "cpuid-feature, avx, avx (AVX instructions)",
        "cpuid-feature, foo, foo",
        "bugcheck, 0x101, CLOCK_WATCHDOG_TIMEOUT (0x101)",
        "bugcheck, 0x9999, 0x9999",
        "as-written, 100, 100",
        "no-such-decoder, 100, 100"
    })
    void shouldSayNumbersInWords(String decoder, String value, String words) {
        assertThat(decode(decoder, value, Map.of())).isEqualTo(words);
    }

    @Test
    void shouldExplainArgumentsOfABugcheck() {
        var code = Map.of("bugcheck.code", "0x101");
        assertThat(decode("bugcheck-argument-4", "0x1", code))
                .isEqualTo("0x1: number of the processor that does not answer");
        assertThat(decode("bugcheck-argument-4", "0x1", Map.of())).isEqualTo("0x1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interrupt-time | 0x47868c00 | 2 min",
                "jiffies | 5250 | 5250 jiffies (5.25 s at 1000 a second, 21 s at 250)",
                "page-fault | 6 | 6 (write, by a program, page not present)",
                "page-fault | 15 | 15 (fetch, by a program, not permitted)",
                "page-fault | 0 | 0 (read, by the kernel, page not present)",
                "errno | -5 | -5 (EIO: an input or output error)",
                "errno | 28 | 28 (ENOSPC: no space left on the device)",
                "errno | 4711 | 4711",
                "errno | none | none",
                "ntstatus | 0xFFFFFFFFC0000005 | 0xc0000005 (STATUS_ACCESS_VIOLATION: memory was"
                        + " used at a wrong address)",
                "ntstatus | c000009d | 0xc000009d (STATUS_DEVICE_NOT_CONNECTED: the disk is not"
                        + " connected)",
                "ntstatus | 0x1 | 0x1",
                "ntstatus | 0x00007ffec0000005 | 0x00007ffec0000005",
                "page-fault | 47 | 47 (write, by a program, not permitted, shadow stack)",
                "page-fault | 8006 | 8006 (write, by a program, page not present, SGX enclave)",
                "page-fault | 80000002 | 80000002 (write, by the kernel, page not present, reverse"
                        + " map of SEV-SNP)",
                "page-fault | 92000046 | 92000046"
            })
    void shouldSayWhatCodesMean(String decoder, String value, String words) {
        assertThat(decode(decoder, value, Map.of())).isEqualTo(words);
    }
}
