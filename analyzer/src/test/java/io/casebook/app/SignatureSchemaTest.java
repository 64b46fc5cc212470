package io.casebook.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.casebook.signature.SignatureFile;
import io.casebook.signature.decode.Decoders;

import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What editors know of signature files is what the program knows of them.
class SignatureSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TEXT = Documents.schema(Documents.Kind.SIGNATURE);
    private final Schema schema =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(TEXT, InputFormat.JSON);

    @Test
    void shouldAcceptEachSignatureThatComesWithTheProgram() {
        assertThat(SignatureFile.shipped())
                .allSatisfy(
                        file ->
                                assertThat(schema.validate(json(file.text()), InputFormat.JSON))
                                        .as(file.name())
                                        .isEmpty());
    }

    @Test
    void shouldRefuseWhatTheReaderRefuses() {
        var sound = SignatureFile.shipped().getFirst().text();
        assertThat(schema.validate(json(sound.replace("cause:", "couse:")), InputFormat.JSON))
                .isNotEmpty();
        assertThat(
                        schema.validate(
                                json(sound.replace("severity: ", "severity: very ")),
                                InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void shouldNameEachDecoderAndFormat() {
        var tree = MAPPER.readTree(TEXT);
        assertThat(names(tree.at("/properties/decode/additionalProperties/enum")))
                .containsExactlyInAnyOrderElementsOf(Decoders.names());
        assertThat(names(tree.at("/$defs/format/enum")))
                .containsExactlyInAnyOrderElementsOf(Knowledge.formats());
    }

    private static Iterable<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String json(String yaml) {
        var tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return MAPPER.writeValueAsString(tree);
    }
}
