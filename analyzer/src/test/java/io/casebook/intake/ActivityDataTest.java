package io.casebook.intake;

import static io.casebook.intake.Archives.tar;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.intake.sysstat.DataWriter;

import org.junit.jupiter.api.Test;

import java.nio.ByteOrder;
import java.util.Map;

class ActivityDataTest {
    private static byte[] data() {
        return new DataWriter(ByteOrder.LITTLE_ENDIAN, true)
                .sample(1_620_604_801L, 1000, 0, 0)
                .sample(1_620_605_401L, 1600, 600, 60)
                .bytes();
    }

    @Test
    void shouldHandOutDataOfSysstatAsText() {
        var opened = Opened.of(tar(Map.of("var/log/sa/sa10", data())));
        assertThat(opened.texts.get("var/log/sa/sa10"))
                .startsWith("Linux 4.18.0-305.el8.x86_64 (node1) \t2021-05-10 ")
                .contains("\n2021-05-10T00:10:01Z dev8-16 0.10 ");
        assertThat(opened.diagnostics).isEmpty();
    }

    @Test
    void shouldPassOverDataOfOldVersions() {
        var old = data();
        old[2] = 0x70;
        var opened = Opened.of(tar(Map.of("sa10", old)));
        assertThat(opened.passedOver).containsEntry("sa10", "binary: sysstat data");
        assertThat(opened.only("sysstat-unreadable").detail()).contains("0x2170");
    }
}
