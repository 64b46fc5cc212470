package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class KnownNamesTest {
    private static final List<String> NAMES = List.of("pid", "ppid", "vm-ctx", "Aa", "BB");

    private final KnownNames known = new KnownNames(NAMES);

    @Test
    void shouldFindEachName() {
        for (var name : NAMES) {
            assertThat(find(name)).isSameAs(name);
        }
    }

    @Test
    void shouldFindNothingElse() {
        for (var name : List.of("", "p", "pi", "pidd", "PID", "C#", "\u00e4")) {
            assertThat(find(name)).isNull();
        }
    }

    private @org.jspecify.annotations.Nullable String find(String name) {
        var bytes = ("x" + name + "x").getBytes(StandardCharsets.UTF_8);
        return known.find(bytes, 1, bytes.length - 1);
    }
}
