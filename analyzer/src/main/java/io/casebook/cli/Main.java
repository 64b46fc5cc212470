package io.casebook.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.logging.Level;
import java.util.logging.Logger;

/// The program `casebook`.
@Command(
        name = "casebook",
        description =
                "Analyses what a customer sends: logs, dumps, whole sosreports. Works offline.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            AnalyzeCommand.class,
            EventsCommand.class,
            SearchCommand.class,
            IncidentsCommand.class,
            FormatsCommand.class,
            SignaturesCommand.class,
            SchemaCommand.class,
            GenerateCompletion.class
        },
        footer = {
            "",
            "Example:",
            "  casebook analyze sosreport-web1.tar.xz -o web1.html",
            "  casebook COMMAND --help",
            "",
            "Shell completion:  source <(casebook generate-completion)"
        })
public final class Main implements Runnable {
    private static final Logger LIBRARY_LOG = Logger.getLogger("org.apache.lucene");

    @Spec private CommandSpec spec;

    /// Runs a command line and ends with its status, see [ExitStatus].
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        LIBRARY_LOG.setLevel(Level.OFF); // what a library tells the log is no message to the user
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> end(e));
        System.exit(commandLine().execute(arguments));
    }

    /// Out of memory, mostly: nothing of the analysis can go on.
    private static void end(Throwable e) {
        System.err.println(
                e instanceof OutOfMemoryError
                        ? "casebook: out of memory; give it more: CASEBOOK_HEAP=4g casebook ..."
                        : "casebook: an internal failure, please report it: " + e);
        Runtime.getRuntime().halt(ExitStatus.FAILED);
    }

    static CommandLine commandLine() {
        var errors = new ErrorMessages();
        var command = new CommandLine(new Main());
        SearchCommand.refuseClusters(command.getSubcommands());
        return command.setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
