package io.casebook.intake.dump;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.ByteOrder;

class KernelLogTest {
    @Test
    void shouldFindTheLevelWhereTheMachinePutsTheLastBits() {
        assertThat(KernelLog.level(0b011_00001, ByteOrder.LITTLE_ENDIAN)).isEqualTo(3);
        assertThat(KernelLog.level(0b00001_011, ByteOrder.BIG_ENDIAN)).isEqualTo(3);
    }
}
