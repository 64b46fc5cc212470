package io.casebook.cli;

import io.casebook.app.KnowledgePages;
import io.casebook.app.Signatures;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The knowledge base.
@Command(
        name = "signatures",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and publishes known failures; checks signatures of your own.",
        footer = {
            "",
            "Examples:",
            "  casebook signatures",
            "  casebook signatures show hrtimer-interrupt-took",
            "  casebook signatures check my-signatures/",
            "  casebook signatures pages site/"
        })
final class SignaturesCommand implements Callable<Integer> {
    @Mixin private PackOption packs = new PackOption();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return list(new PackOption());
    }

    /// Lists all.
    @Command(mixinStandardHelpOptions = true, description = "Lists all signatures; the default.")
    int list(@Mixin PackOption own) throws IOException {
        for (var entry : Signatures.list(own.or(packs))) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%-44s %-8s %-18s %s%n",
                            entry.id(),
                            entry.severity().label(),
                            entry.category(),
                            entry.title());
        }
        return ExitStatus.ANALYSED;
    }

    /// Shows one.
    @Command(
            mixinStandardHelpOptions = true,
            description = "Shows a signature as it is written, with its samples.")
    int show(
            @Parameters(paramLabel = "ID", description = "Which one.") String id,
            @Mixin PackOption own)
            throws IOException {
        var folders = own.or(packs);
        var text = Signatures.show(id, folders);
        if (text.isEmpty()) {
            throw unknown(id, folders);
        }
        spec.commandLine().getOut().print(text.get());
        spec.commandLine().getOut().flush();
        return ExitStatus.ANALYSED;
    }

    private static UserError unknown(String id, List<Path> folders) throws IOException {
        var hint =
                Signatures.nearest(id, folders)
                        .map(it -> "did you mean '" + it + "'?")
                        .orElse("see: casebook signatures list");
        var message = "no signature " + Terminal.visible(id) + "; " + hint;
        return new UserError(ExitStatus.USAGE, message);
    }

    /// Publishes all.
    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Writes pages of all signatures that need no network and no server: index.html,"
                            + " which searches them, and one for each.",
            footer = {"", "Example:", "  casebook signatures pages site/ --signatures my-pack/"})
    int pages(
            @Parameters(
                            paramLabel = "DIR",
                            description = "Where to; files of the same names are replaced.")
                    Path folder,
            @Option(
                            names = "--markdown",
                            description =
                                    "Write Markdown for a forge instead: signatures.md and a file"
                                            + " for each category.")
                    boolean markdown,
            @Mixin PackOption own)
            throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserError(ExitStatus.USAGE, folder + " is no folder");
        }
        var pages = KnowledgePages.of(own.or(packs));
        pages.problems().forEach(spec.commandLine().getErr()::println);
        if (markdown) {
            pages.writeMarkdown(folder);
        } else {
            pages.writeHtml(folder);
        }
        var first = folder.resolve(markdown ? "signatures.md" : "index.html");
        spec.commandLine().getOut().printf(Locale.ROOT, "%d signatures: %s%n", pages.size(), first);
        return ExitStatus.ANALYSED;
    }

    /// Checks some.
    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Checks signature files and runs their inline tests; notes what no sample tells"
                            + " apart and what several look for.",
            footer = {
                "",
                "Example:",
                "  casebook signatures check my-signatures/ --costs",
                "",
                "Exit status: 0 no problem (notes are none); 2 problems."
            })
    int check(
            @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders or files.")
                    List<Path> folders,
            @Option(
                            names = "--costs",
                            description =
                                    "Measure what looking for each costs: microseconds a"
                                            + " megabyte of logs, how often its texts stand in a"
                                            + " megabyte, bytes of the shortest one.")
                    boolean costs)
            throws IOException {
        for (var folder : folders) {
            if (!Files.exists(folder)) {
                throw new UserError(ExitStatus.USAGE, "there is no " + folder);
            }
        }
        var checked = Signatures.check(folders);
        if (checked.signatures() == 0) {
            throw new UserError(ExitStatus.USAGE, "there is no signature (*.yaml) in " + folders);
        }
        checked.problems().forEach(spec.commandLine().getErr()::println);
        var out = spec.commandLine().getOut();
        checked.notes().forEach(note -> out.println("note: " + note));
        if (costs) {
            costs(folders);
        }
        out.printf(
                Locale.ROOT,
                "%d signatures, %d tests, %d problems, %d notes%n",
                checked.signatures(),
                checked.tests(),
                checked.problems().size(),
                checked.notes().size());
        return checked.problems().isEmpty() ? ExitStatus.ANALYSED : ExitStatus.USAGE;
    }

    private void costs(List<Path> folders) throws IOException {
        var out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT, "%-44s %10s %10s %9s%n", "signature", "µs/MB", "looks/MB", "shortest");
        for (var cost : Signatures.costs(folders)) {
            out.printf(
                    Locale.ROOT,
                    "%-44s %10.1f %10.1f %9d%n",
                    cost.id(),
                    cost.microseconds(),
                    cost.looks(),
                    cost.shortest());
        }
    }
}
