package io.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class NamesTest {
    private final Names names = new Names();

    private static int number(Names.Cache cache, String name) {
        var bytes = ("<" + name + ">").getBytes(StandardCharsets.UTF_8);
        return cache.numberOf(bytes, 1, bytes.length - 1);
    }

    @Test
    void shouldGiveEachNameOneNumber() {
        assertThat(names.numberOf("sshd")).isEqualTo(1);
        assertThat(names.numberOf("kernel")).isEqualTo(2);
        assertThat(names.numberOf("sshd")).isEqualTo(1);
        assertThat(names.name(2)).isEqualTo("kernel");
        assertThat(names.size()).isEqualTo(3);
    }

    @Test
    void shouldNumberNoNameAsNone() {
        assertThat(names.numberOf("")).isEqualTo(Names.NONE);
        assertThat(number(names.newCache(), "")).isEqualTo(Names.NONE);
        assertThat(names.name(Names.NONE)).isEmpty();
    }

    @Test
    void shouldKeepNamesApartThatShareASlotOfTheCache() {
        var cache = names.newCache();

        for (var round = 0; round < 2; round++) {
            for (var i = 0; i < 20_000; i++) {
                assertThat(names.name(number(cache, "process-" + i))).isEqualTo("process-" + i);
            }
        }

        assertThat(names.size()).isEqualTo(20_001);
    }

    @Test
    void shouldKeepNamesWithTheSameHashApart() {
        var cache = names.newCache();

        assertThat(number(cache, "Aa")).isNotEqualTo(number(cache, "BB"));
        assertThat(names.name(number(cache, "Aa"))).isEqualTo("Aa");
    }

    @Test
    void shouldNumberAlikeInAllCaches() {
        var one = names.newCache();
        var other = names.newCache();

        assertThat(number(one, "nova-compute")).isEqualTo(number(other, "nova-compute"));
        assertThat(number(other, "größe")).isEqualTo(names.numberOf("größe"));
    }
}
