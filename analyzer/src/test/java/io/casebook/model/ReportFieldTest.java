package io.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportFieldTest {
    @Test
    void shouldKnowAFieldWithAndWithoutAValueInItsLine() {
        assertThat(ReportField.of("Tags:  jammy")).isEqualTo(new ReportField("Tags", "jammy"));
        assertThat(ReportField.of("dmi.bios.version: 2.10")).isEqualTo(field("2.10"));
        assertThat(ReportField.of("dmi.bios.version:")).isEqualTo(field(""));
    }

    private static ReportField field(String value) {
        return new ReportField("dmi.bios.version", value);
    }

    @Test
    void shouldLeaveOtherLinesAlone() {
        assertThat(ReportField.of(" Tags: jammy")).isNull();
        assertThat(ReportField.of("http://a.example/")).isNull();
        assertThat(ReportField.of("two words: 1")).isNull();
        assertThat(ReportField.of("")).isNull();
    }
}
