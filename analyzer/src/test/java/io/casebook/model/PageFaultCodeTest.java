package io.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFaultCodeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|read, by the kernel, page not present",
                "3|write, by the kernel, not permitted",
                "16|fetch, by the kernel, page not present",
                "39|write, by a program, not permitted, protection key",
                "9|read, by the kernel, not permitted, reserved bits set in the page table"
            })
    void shouldTellTheBitsOfPageFaults(int code, String words) {
        assertThat(PageFaultCode.words(code)).isEqualTo(words);
    }

    @Test
    void shouldKnowOnlyTheBitsOfX86() {
        assertThat(PageFaultCode.isKnown(0x8000_8007)).isTrue();
        assertThat(PageFaultCode.isKnown(0x9200_0046)).isFalse();
    }
}
