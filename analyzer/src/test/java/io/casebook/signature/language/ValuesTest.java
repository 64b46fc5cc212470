package io.casebook.signature.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        ">=5.18 <6.4, 5.18.0, true",
        ">=5.18 <6.4, 5.17.15-300.fc36.x86_64, false",
        ">=5.18 <6.4, 6.3.1, true",
        ">=5.18 <6.4, 6.4.0-rc1, false",
        "<2.6.31, 2.6.32-220.el6.x86_64, false",
        "<2.6.31, 2.6.18-274.el5, true",
        "2.6.32, 2.6.32-696.el6, true",
        ">=2.6.32-300, 2.6.32-220.el6, false",
        ">5, 5.10.0, false",
        ">=1, unknown, false"
    })
    void shouldCompareVersionsNumberByNumber(String range, String version, boolean inside) {
        var bounds = Objects.requireNonNull(VersionRange.parse(range));
        assertThat(bounds.contains(version)).isEqualTo(inside);
    }

    @Test
    void shouldCompareNumbersAsNumbers() {
        var code = new ValueTest.OneOf(List.of("0x101"));
        assertThat(code.holds("0x00000101")).isTrue();
        assertThat(code.holds("257")).isTrue();
        assertThat(code.holds("0x1010")).isFalse();
        assertThat(code.holds("CLOCK")).isFalse();
    }

    @Test
    void shouldStopAnExpressionThatLooksTooOften() {
        var test = new ValueTest.Matches(Pattern.compile("(.*a){12}x"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(test.holds("a".repeat(900))).isFalse());
        assertThat(new ValueTest.Matches(Pattern.compile("(.*a){3}x")).holds("aaax")).isTrue();
        assertThat(new ValueTest.Matches(Pattern.compile("^größ")).holds("größer")).isTrue();
    }

    @Test
    void shouldLookAtWords() {
        assertThat(new ValueTest.Lacks(Set.of("hv_relaxed")).holds("vmx hv_relaxed_x")).isTrue();
        assertThat(new ValueTest.Lacks(Set.of("hv_relaxed")).holds("vmx hv_relaxed")).isFalse();
        assertThat(new ValueTest.Has(Set.of("a", "b")).holds("b c a")).isTrue();
        assertThat(new ValueTest.Has(Set.of("a", "b")).holds("b c")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10ms, 10000000",
        "5m, 300000000000",
        "4GiB, 4294967296",
        "0x10, 16",
        "1.5s, 1500000000"
    })
    void shouldKnowUnits(String text, String value) {
        assertThat(Objects.requireNonNull(Quantity.parse(text)).value())
                .isEqualByComparingTo(value);
    }

    @Test
    void shouldNotTakeWordsForQuantities() {
        assertThat(Quantity.parse("ten")).isNull();
        assertThat(Quantity.parse("10 apples")).isNull();
        assertThat(Quantity.parse("")).isNull();
    }
}
