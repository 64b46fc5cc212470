package io.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.casebook.app.Documents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class EventsCommandTest {
    @TempDir private Path folder = Path.of("");

    private Ran events(String... options) throws IOException {
        var arguments = new String[options.length + 2];
        arguments[0] = "events";
        arguments[1] = Uploads.log(folder).toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Ran.run(arguments);
    }

    @Test
    void shouldListEventsInOrderOneALine() throws IOException {
        var ran = events();

        assertThat(ran.status()).isZero();
        assertThat(ran.lines()).hasSize(3);
        assertThat(ran.lines().getFirst())
                .contains("2021-04-05", "06:07:08.1", "web1", "sshd", "Accepted publickey");
    }

    @Test
    void shouldRefuseASpanThatEndsBeforeItBegins() throws IOException {
        var ran = events("--from", "2021-04-06", "--to", "2021-04-05");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("--from 2021-04-06 is after --to 2021-04-05");
        assertThat(events("--from", "2021-04-05", "--to", "2021-04-05").lines()).hasSize(2);
    }

    @Test
    void shouldWriteJsonLinesThatKeepToTheSchema() throws IOException {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Documents.schema(Documents.Kind.EVENT));

        var ran = events("--format", "jsonl");

        assertThat(ran.lines()).hasSize(3);
        assertThat(ran.lines())
                .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }

    @Test
    void shouldWriteCsvWithAHeaderAndQuotes() throws IOException {
        var ran = events("--format", "csv");

        assertThat(ran.lines()).hasSize(4);
        assertThat(ran.lines().getFirst()).startsWith("time,");
        assertThat(ran.lines().getLast()).contains("\"\"\"quoted\"\", and a comma\"");
    }

    @Test
    void shouldListOnlyWhatLiesBetweenTwoTimes() throws IOException {
        assertThat(events("--from", "2021-04-05T06:07:09Z").lines()).hasSize(2);
        assertThat(events("--to", "2021-04-05").lines()).as("that day included").hasSize(2);
        assertThat(events("--from", "2021-04-05T08:07:09+02:00", "--to", "2021-04-05").lines())
                .hasSize(1);
        assertThat(events("--from", "2021-04-07").lines()).isEmpty();
    }

    @Test
    void shouldRefuseATimeThatIsNone() throws IOException {
        var ran = events("--from", "yesterday");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("'yesterday' is no time");
    }

    @Test
    void shouldListOnlyGraveEvents() throws IOException {
        var log =
                Files.writeString(
                        folder.resolve("grave"),
                        """
                        <11>Apr  5 06:07:08 web1 app: an error
                        <14>Apr  5 06:07:09 web1 app: news
                        """);

        var ran = Ran.run("events", log.toString(), "--min-severity", "warning");

        assertThat(ran.lines()).hasSize(1).first().asString().contains("an error");
        assertThat(ran.err()).doesNotContain("severity");
    }

    @Test
    void shouldTellHowManyEventsWithoutASeverityAreLeftOut() throws IOException {
        var log =
                Files.writeString(
                        folder.resolve("unrated"),
                        """
                        Apr  5 06:07:08 web1 kernel: Kernel panic - not syncing: Fatal exception
                        Apr  5 06:07:09 web1 app: ERROR: disk failed
                        """);

        var ran = Ran.run("events", log.toString(), "--min-severity", "error");

        assertThat(ran.status()).isZero();
        assertThat(ran.lines()).isEmpty();
        assertThat(ran.err()).contains("warning: 2 events carry no severity and were left out");
    }

    @Test
    void shouldRefuseASeverityThatIsNoneAndTellThoseThatAre() throws IOException {
        var ran = events("--min-severity", "awful");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("awful").containsIgnoringCase("warning");
    }

    @Test
    void shouldWriteToAFile() throws IOException {
        var ran = events("-o", folder.resolve("events.txt").toString());

        assertThat(ran.bytes()).isEmpty();
        assertThat(folder.resolve("events.txt")).content().hasLineCount(3);
    }

    @Test
    void shouldNameAnUploadThatCannotBeRead() {
        var ran = Ran.run("events", folder.resolve("missing").toString());

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("missing");
    }
}
