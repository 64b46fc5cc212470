package io.casebook.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.stream.Stream;

/// Whatever a fuzzer found stays mended.
class FuzzTargetTest {
    record Input(FuzzTarget target, Seed seed) {
        @Override
        public String toString() {
            return target + " " + seed;
        }
    }

    static Stream<Input> inputs() {
        return Arrays.stream(FuzzTarget.values())
                .flatMap(target -> target.seeds().stream().map(seed -> new Input(target, seed)));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void shouldReadAnInputWithinBounds(Input input) {
        assertThatCode(() -> input.target.read(input.seed.bytes())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadNothingAsNothing(FuzzTarget target) {
        assertThatCode(() -> target.read(new byte[0])).doesNotThrowAnyException();
    }

    /// Two inputs of one name would be one file for the fuzzer.
    @ParameterizedTest
    @EnumSource
    void shouldNameInputsApart(FuzzTarget target) {
        assertThat(target.seeds())
                .hasSizeGreaterThan(5)
                .extracting(Seed::name)
                .doesNotHaveDuplicates();
    }
}
