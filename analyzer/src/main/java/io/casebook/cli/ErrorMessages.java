package io.casebook.cli;

import io.casebook.app.UnreadableUploadException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

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
                    say(command, message(unreadable), ExitStatus.UNREADABLE);
            case UserError error -> say(command, message(error), error.status());
            case FileSystemException file ->
                    say(command, file.getFile() + ": " + reason(file), ExitStatus.USAGE);
            case IOException failed -> say(command, message(failed), ExitStatus.USAGE);
            default -> defect(e, command);
        };
    }

    private static String reason(FileSystemException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "access is denied; check its permissions";
            case FileAlreadyExistsException _ -> "it is in the way; name another one";
            default -> Objects.requireNonNullElse(e.getReason(), "cannot be read or written");
        };
    }

    private static String message(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
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
        command.getErr().flush();
        return ExitStatus.FAILED;
    }
}
