package io.casebook.signature.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.signature.KnowledgeBase;
import io.casebook.signature.SignatureFile;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

final class CompiledSignaturesTest {
    @Test
    void shouldReadBackAllShippedSignatures() throws IOException {
        var signatures =
                KnowledgeBase.load(SignatureFile.shipped(), Set.of()).knowledge().signatures();
        var read = CompiledSignatures.read(CompiledSignatures.bytes(signatures));
        assertThat(read).hasSameSizeAs(signatures);
        for (var i = 0; i < read.size(); i++) { // patterns are equal to none but themselves
            assertThat(read.get(i).toString()).isEqualTo(signatures.get(i).toString());
        }
    }

    @Test
    void shouldKeepTheOrderOfSetsAndMaps() throws Exception {
        var map = new LinkedHashMap<String, Object>();
        map.put("z", new LinkedHashSet<>(List.of("c", "a", "b")));
        map.put("a", List.of(1, 2L, new BigDecimal("0.50"), true, "z"));
        assertThat(Objects.requireNonNull(readBack(map)).toString()).isEqualTo(map.toString());
    }

    @Test
    void shouldKeepWhatAPatternIs() throws Exception {
        var pattern = Pattern.compile("Ein(s|z)", Pattern.CASE_INSENSITIVE);
        var read = (Pattern) Objects.requireNonNull(readBack(pattern));
        assertThat(read.pattern()).isEqualTo(pattern.pattern());
        assertThat(read.flags()).isEqualTo(pattern.flags());
    }

    @Test
    void shouldRefuseToWriteWhatItCouldNotReadBack() {
        assertThatThrownBy(() -> bytes(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void shouldTellThatAnotherBuildWroteThem() throws IOException {
        var text = new String(bytes(List.of(new Gone("x"))), StandardCharsets.ISO_8859_1);
        var renamed = text.replace("$Gone", "$Went").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CompiledSignatures.read(renamed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another build");
    }

    private record Gone(String text) {}

    private static Object readBack(Object value) throws Exception {
        return Objects.requireNonNull(new ValueReader(bytes(value)).read());
    }

    private static byte[] bytes(Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new ValueWriter(new DataOutputStream(bytes)).write(value);
        return bytes.toByteArray();
    }
}
