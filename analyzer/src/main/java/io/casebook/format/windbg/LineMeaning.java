package io.casebook.format.windbg;

import io.casebook.format.HexNumber;
import io.casebook.grammar.ByteToken;
import io.casebook.grammar.WindbgLexer;
import io.casebook.grammar.WindbgParser;
import io.casebook.grammar.WindbgParserBaseVisitor;
import io.casebook.model.Crash;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Turns what the grammar found in a line into a [DebuggerLine].
final class LineMeaning extends WindbgParserBaseVisitor<DebuggerLine> {
    private static final int MOST_PROCESSOR_DIGITS = 5;

    private final byte[] bytes;
    private final int end;

    /// For the line of these bytes that ends there.
    LineMeaning(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    @Override
    public DebuggerLine visitBanner(WindbgParser.BannerContext line) {
        return new DebuggerLine.Banner();
    }

    @Override
    public DebuggerLine visitStars(WindbgParser.StarsContext line) {
        return new DebuggerLine.Stars();
    }

    @Override
    public DebuggerLine visitTitle(WindbgParser.TitleContext line) {
        return new DebuggerLine.Title(text(line.name), HexNumber.normal(text(line.code)));
    }

    @Override
    public DebuggerLine visitBrief(WindbgParser.BriefContext line) {
        return new DebuggerLine.Brief(
                HexNumber.normal(text(line.code)),
                line.value.stream().map(value -> HexNumber.normal(text(value))).toList());
    }

    @Override
    public DebuggerLine visitArgumentsStart(WindbgParser.ArgumentsStartContext line) {
        return new DebuggerLine.Ornament();
    }

    @Override
    public DebuggerLine visitArgument(WindbgParser.ArgumentContext line) {
        var number = bytes[start(line.name) + "Arg".length()] - '0';
        return new DebuggerLine.Argument(
                number, HexNumber.normal(text(line.value)), text(line.rest));
    }

    @Override
    public DebuggerLine visitField(WindbgParser.FieldContext line) {
        var name = text(line.name);
        return switch (name) {
            case "NOTE:", "WARNING:", "ERROR:" -> new DebuggerLine.Prose(text(line.name, end));
            default ->
                    new DebuggerLine.Field(name.substring(0, name.length() - 1), text(line.rest));
        };
    }

    @Override
    public DebuggerLine visitKey(WindbgParser.KeyContext line) {
        return new DebuggerLine.Key(text(line.rest));
    }

    @Override
    public DebuggerLine visitKeyValue(WindbgParser.KeyValueContext line) {
        return new DebuggerLine.KeyValue(text(line.rest));
    }

    @Override
    public DebuggerLine visitSymbolProblem(WindbgParser.SymbolProblemContext line) {
        return new DebuggerLine.SymbolProblem(text(line.rest), line.error != null);
    }

    @Override
    public DebuggerLine visitUnreliable(WindbgParser.UnreliableContext line) {
        return new DebuggerLine.Unreliable();
    }

    @Override
    public DebuggerLine visitStackHeader(WindbgParser.StackHeaderContext line) {
        return new DebuggerLine.StackHeader();
    }

    @Override
    public DebuggerLine visitProbableCause(WindbgParser.ProbableCauseContext line) {
        var cause = text(line.rest);
        var open = cause.indexOf(" ( ");
        return open < 0 || !cause.endsWith(")")
                ? new DebuggerLine.ProbableCause(cause, null)
                : new DebuggerLine.ProbableCause(
                        cause.substring(0, open),
                        cause.substring(open + " ( ".length(), cause.length() - 1).strip());
    }

    @Override
    public DebuggerLine visitFollowup(WindbgParser.FollowupContext line) {
        return new DebuggerLine.Followup(text(line.rest));
    }

    @Override
    public DebuggerLine visitDetails(WindbgParser.DetailsContext line) {
        return new DebuggerLine.Ornament();
    }

    @Override
    public DebuggerLine visitAnalyzeHint(WindbgParser.AnalyzeHintContext line) {
        return new DebuggerLine.Ornament();
    }

    @Override
    public DebuggerLine visitDivider(WindbgParser.DividerContext line) {
        return new DebuggerLine.Divider(
                switch (line.mark.getType()) {
                    case WindbgLexer.DOTS -> DebuggerLine.Divider.Kind.DOTS;
                    case WindbgLexer.FENCE -> DebuggerLine.Divider.Kind.FENCE;
                    default -> DebuggerLine.Divider.Kind.DASHES;
                });
    }

    @Override
    public DebuggerLine visitPrompt(WindbgParser.PromptContext line) {
        return new DebuggerLine.Prompt(processor(text(line.begin)), text(line.rest));
    }

    @Override
    public DebuggerLine visitDebugger(WindbgParser.DebuggerContext line) {
        var version = text(line.rest);
        return header(true, "debugger.version", afterWord(version, "Version"));
    }

    @Override
    public DebuggerLine visitDumpFile(WindbgParser.DumpFileContext line) {
        var file = text(line.rest);
        return header(
                true,
                "dump.file",
                file.endsWith("]") ? file.substring(0, file.length() - 1) : file);
    }

    @Override
    public DebuggerLine visitDumpKind(WindbgParser.DumpKindContext line) {
        var kind = text(line.kind);
        return new DebuggerLine.Header(
                false,
                Map.of(
                        "dump.kind", kind.substring(0, kind.length() - " Dump File:".length()),
                        "dump.content", text(line.rest)));
    }

    @Override
    public DebuggerLine visitSystem(WindbgParser.SystemContext line) {
        return new DebuggerLine.Header(false, WindowsVersion.of(line, this::text, this::words));
    }

    @Override
    public DebuggerLine visitProduct(WindbgParser.ProductContext line) {
        return header(false, "os.product", text(line.rest));
    }

    @Override
    public DebuggerLine visitBuiltBy(WindbgParser.BuiltByContext line) {
        return header(false, "os.build", text(line.rest));
    }

    @Override
    public DebuggerLine visitMachineName(WindbgParser.MachineNameContext line) {
        return header(false, "machine.name", text(line.rest));
    }

    @Override
    public DebuggerLine visitKernelBase(WindbgParser.KernelBaseContext line) {
        var base = text(line.rest);
        var blank = base.indexOf(' ');
        return header(false, "kernel.base", blank < 0 ? base : base.substring(0, blank));
    }

    @Override
    public DebuggerLine visitHeaderNote(WindbgParser.HeaderNoteContext line) {
        return new DebuggerLine.HeaderNote();
    }

    @Override
    public DebuggerLine visitSessionTime(WindbgParser.SessionTimeContext line) {
        var from = start(line.label) + text(line.label).length();
        while (from < end && bytes[from] == ' ') {
            from++;
        }
        var written = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        return new DebuggerLine.SessionTime(
                written, DebuggerTime.reading(line, this::text), from, end);
    }

    @Override
    public DebuggerLine visitUptime(WindbgParser.UptimeContext line) {
        return DebuggerTime.uptime(line, this::text);
    }

    @Override
    public DebuggerLine visitFrame(WindbgParser.FrameContext line) {
        return visit(line.where);
    }

    @Override
    public DebuggerLine visitAddresses(WindbgParser.AddressesContext line) {
        return new DebuggerLine.Addresses();
    }

    @Override
    public DebuggerLine visitFunction(WindbgParser.FunctionContext call) {
        var from = start(call.module) + text(call.module).length();
        var to = call.written != null ? start(call.written) : endOfCall(call.note);
        var function = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
        return frame(
                withoutLast(text(call.module)),
                function,
                call.written == null ? "" : text(call.written).substring(1));
    }

    @Override
    public DebuggerLine visitModuleOffset(WindbgParser.ModuleOffsetContext call) {
        var written = text(call.module);
        var plus = written.lastIndexOf('+');
        return frame(written.substring(0, plus), "", written.substring(plus + 1));
    }

    @Override
    public DebuggerLine visitRawAddress(WindbgParser.RawAddressContext call) {
        return frame(null, text(call.address), "");
    }

    /// Of `12: kd>`; null where the prompt of a single processor names none.
    private static @Nullable Integer processor(String prompt) {
        var colon = prompt.indexOf(':');
        var numbered = colon > 0 && colon <= MOST_PROCESSOR_DIGITS && prompt.charAt(0) <= '9';
        return numbered ? Integer.valueOf(prompt.substring(0, colon)) : null;
    }

    private static DebuggerLine frame(@Nullable String module, String function, String offset) {
        return new DebuggerLine.Frame(new Crash.Frame(module, function, offset, true));
    }

    private int endOfCall(@Nullable Token note) {
        return note == null ? end : start(note);
    }

    private static DebuggerLine header(boolean opens, String key, String value) {
        return new DebuggerLine.Header(opens, value.isEmpty() ? Map.of() : Map.of(key, value));
    }

    private static String afterWord(String text, String word) {
        return text.startsWith(word) ? text.substring(word.length()).strip() : text;
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.length() - 1);
    }

    private static int start(Token token) {
        return ((ByteToken) token).start();
    }

    private String text(@Nullable Token token) {
        return token == null ? "" : text(token, ((ByteToken) token).end());
    }

    private String text(Token from, int to) {
        return new String(bytes, start(from), to - start(from), StandardCharsets.UTF_8).strip();
    }

    private String words(List<? extends Token> words) {
        return words.isEmpty() ? "" : text(words.getFirst(), ((ByteToken) words.getLast()).end());
    }
}
