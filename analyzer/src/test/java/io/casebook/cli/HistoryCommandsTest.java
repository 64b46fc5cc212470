package io.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.app.History;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// `search` and `incidents` on a history of one incident.
class HistoryCommandsTest {
    @TempDir private Path folder = Path.of("");
    private String store = "";

    @BeforeEach
    void analyze() throws IOException {
        store = folder.resolve("store").toString();
        var ran =
                Ran.run(
                        "analyze",
                        "--quiet",
                        "--store",
                        store,
                        "-o",
                        folder.resolve("a.html").toString(),
                        Uploads.log(folder).toString());
        assertThat(ran.status()).as(ran.err()).isZero();
    }

    private String id() {
        return Ran.run("incidents", "list", "--store", store).out().split(" ", 2)[0];
    }

    @Test
    void shouldFindAnEvent() {
        var ran = Ran.run("search", "local_softirq_pending", "--store", store);

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("2021-04-05T06:07:09.2")
                .contains("web1")
                .contains("messages:2")
                .contains("1 of 1 events");
    }

    @Test
    void shouldFindAnEventAsJson() {
        var ran = Ran.run("search", "process:sshd", "--format", "json", "--store", store);

        var result = new ObjectMapper().readTree(ran.out());

        assertThat(result.get("total").asInt()).isEqualTo(1);
        assertThat(ran.out()).contains("Accepted publickey");
    }

    @Test
    void shouldNotTakeAQueryThatBeginsWithAMinusForACallForHelp() {
        var refused = Ran.run("search", "-host:nobody", "--store", store);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("QUERY");
        assertThat(Ran.run("search", "--store", store, "--", "-host:nobody").out())
                .contains("3 of 3 events");
        assertThat(Ran.run("search", "-h").out()).contains("Usage");
    }

    @Test
    void shouldFindNothing() {
        var ran = Ran.run("search", "nosuchword", "--store", store);

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("0 of 0 events");
    }

    @ParameterizedTest
    @CsvSource({"(web1, 6", "host:, 6", "'web1 \"open', 6", "a AND, 6"})
    void shouldSayWhereAQueryIsMalformed(String query, int place) {
        var ran = Ran.run("search", query, "--store", store);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().lines())
                .hasSize(3)
                .contains("  " + query, "  " + " ".repeat(place - 1) + "^")
                .first()
                .asString()
                .startsWith("casebook: ")
                .endsWith("at character " + place);
    }

    @Test
    void shouldListAndShowAnIncidentByTheStartOfItsId() {
        var shown = Ran.run("incidents", "show", id().substring(0, 10), "--store", store);

        assertThat(shown.status()).isZero();
        assertThat(shown.out()).contains(id()).contains("upload messages").contains("sha256 ");
    }

    @Test
    void shouldShowTheReportOfAnIncident() {
        var shown = Ran.run("incidents", "show", id(), "--json", "--store", store);

        assertThat(new ObjectMapper().readTree(shown.out()).at("/incident/id").asString())
                .isEqualTo(id());
    }

    @Test
    void shouldRemoveAnIncident() {
        var id = id();

        assertThat(Ran.run("incidents", "remove", id, "--store", store).out())
                .contains("removed " + id);

        assertThat(Ran.run("incidents", "list", "--store", store).out()).isEmpty();
        assertThat(Ran.run("search", "sshd", "--store", store).out()).contains("0 of 0 events");
        assertThat(Ran.run("incidents", "remove", id, "--store", store).status()).isEqualTo(2);
    }

    @Test
    void shouldSayThatThereIsNoSuchIncident() {
        var ran = Ran.run("incidents", "show", "19990101-0", "--store", store);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("no incident 19990101-0").contains("incidents list");
    }

    @Test
    void shouldVerifyTheStore() {
        var ran = Ran.run("incidents", "verify", "--store", store);

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("whole");
    }

    @Test
    void shouldUseTheStoreThatIsNamedBeforeTheSubcommandToo() {
        assertThat(Ran.run("incidents", "--store", store).out()).contains("3 events");
        assertThat(Ran.run("incidents", "--store", store, "list").out()).contains("3 events");
    }

    @ParameterizedTest
    @CsvSource({
        "/data/cases, /xdg, Linux, /data/cases",
        "'', /xdg, Linux, /xdg/casebook",
        "'', '', Linux, /home/eva/.local/share/casebook",
        "'', relative/path, Linux, /home/eva/.local/share/casebook",
        "'', '', Mac OS X, /home/eva/Library/Application Support/casebook"
    })
    void shouldKeepHistoryWhereThePlatformKeepsData(
            String chosen, String xdg, String system, String expected) {
        var environment = Map.of("CASEBOOK_STORE", chosen, "XDG_DATA_HOME", xdg);

        assertThat(History.usualFolder(environment, "/home/eva", system))
                .isEqualTo(Path.of(expected));
    }

    @Test
    void shouldGoByTheHomeOfTheShellBeforeThatOfTheAccount() {
        assertThat(History.usualFolder(Map.of("HOME", "/tmp/trial"), "/home/eva", "Linux"))
                .isEqualTo(Path.of("/tmp/trial/.local/share/casebook"));
    }
}
