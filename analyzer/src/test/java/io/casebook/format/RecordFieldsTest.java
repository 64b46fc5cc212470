package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class RecordFieldsTest {
    @Test
    void shouldReadTheNamedPartsOfARecordAgain() {
        var parser = Formats.byId("libvirtd-log").orElseThrow().newParser();
        var record =
                "2021-04-05 06:07:08.123+0000: 4711: error : qemuMonitorIO:603 : internal error:"
                        + " End of file from monitor";

        assertThat(RecordFields.of(parser, record.getBytes(StandardCharsets.UTF_8)))
                .containsEntry("function", "qemuMonitorIO");
    }

    @Test
    void shouldHaveNoPartsOfARecordThatHasNone() {
        var parser = new BlockFormat().newParser();

        assertThat(RecordFields.of(parser, "> one".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(RecordFields.of(parser, new byte[0])).isEmpty();
    }
}
