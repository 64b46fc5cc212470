package io.casebook.cli;

import io.casebook.app.UnreadableUploadException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;

/// Says in one sentence what went wrong and what to do; a stack trace only for a defect of the
/// program.
final class ErrorMessages implements IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        var command = e.getCommandLine();
        var err = command.getErr();
        err.println("casebook: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
        return switch (e) {
            case UnreadableUploadException unreadable ->
                    say(command, unreadable.getMessage(), ExitStatus.UNREADABLE);
            case UserError error -> say(command, error.getMessage(), error.status());
            default -> defect(e, command);
        };
    }

    private static int say(CommandLine command, String message, int status) {
        command.getErr().println("casebook: " + message);
        return status;
    }

    private static int defect(Exception e, CommandLine command) {
        var trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        command.getErr()
                .println(
                        "casebook: an internal failure, please report it with the lines below: "
                                + e.getMessage());
        command.getErr().print(trace);
        return ExitStatus.DEFECT;
    }
}
