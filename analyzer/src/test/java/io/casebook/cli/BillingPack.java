package io.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A pack of a support team, and a log that its signature fits.
///
/// @param folder that holds both
record BillingPack(Path folder) {
    private static final String SIGNATURE =
            """
            id: ID
            title: The billing service lost its database
            category: own
            severity: high
            status: stable
            detect: { lost: { message: "billing: database {name:word} is gone", format: [syslog] } }
            condition: lost
            explain: "{name} was gone on {hosts}."
            cause: It was.
            remedy: [start it]
            references: [the handbook of billing]
            tests:
              - name: a line of billing
                given: { messages: "Mar  7 22:38:41 db1 app: billing: database orders is gone\\n" }
                expect: matched
              - name: another line of billing
                given: { messages: "Mar  7 22:38:41 db1 app: billing: database orders is back\\n" }
                expect: not matched
            """;

    static BillingPack in(Path folder) throws IOException {
        var pack = new BillingPack(folder);
        Files.createDirectory(pack.path());
        Files.writeString(
                pack.log(), "Mar  7 22:38:41 db1 app: billing: database orders is gone\n");
        return pack;
    }

    Path path() {
        return folder.resolve("pack");
    }

    Path log() {
        return folder.resolve("messages");
    }

    /// A signature that fits the log.
    static String signature(String id) {
        return SIGNATURE.replace("ID", id);
    }

    /// The report for programs of the log, with packs of signatures.
    JsonNode report(Path... packs) {
        var page = folder.resolve("page.html").toString();
        var arguments = new ArrayList<>(List.of("analyze", "--no-store", "-o", page, "--json"));
        arguments.add("-");
        for (var one : packs) {
            arguments.addAll(List.of("--signatures", one.toString()));
        }
        arguments.add(log().toString());
        var ran = Ran.with(new byte[0], arguments.toArray(String[]::new));
        assertThat(ran.status()).as(ran.err()).isZero();
        return new ObjectMapper().readTree(ran.document());
    }
}
