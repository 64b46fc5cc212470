package io.casebook.cli;

import io.casebook.app.Documents;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// Prints a JSON Schema.
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description =
                "Prints the JSON Schema of a document that casebook writes, or of a signature.",
        footer = {"", "Example:", "  casebook schema report > report.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    @Parameters(paramLabel = "report|event|signature", description = "Which document.")
    private Documents.Kind kind = Documents.Kind.REPORT;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(Documents.schema(kind));
        return ExitStatus.ANALYSED;
    }
}
