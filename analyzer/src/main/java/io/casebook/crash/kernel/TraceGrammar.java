package io.casebook.crash.kernel;

import io.casebook.crash.kernel.TraceLine.Check;
import io.casebook.crash.kernel.TraceLine.Part;
import io.casebook.grammar.ByteCharStream;
import io.casebook.grammar.KernelTraceLexer;
import io.casebook.grammar.KernelTraceParser;
import io.casebook.grammar.KernelTraceParser.ArmFrameContext;
import io.casebook.grammar.KernelTraceParser.ContextContext;
import io.casebook.grammar.KernelTraceParser.DoubtedContext;
import io.casebook.grammar.KernelTraceParser.FrameContext;
import io.casebook.grammar.KernelTraceParser.HintContext;
import io.casebook.grammar.KernelTraceParser.InlinedContext;
import io.casebook.grammar.KernelTraceParser.LabelledContext;
import io.casebook.grammar.KernelTraceParser.OldTaskContext;
import io.casebook.grammar.KernelTraceParser.PointedContext;
import io.casebook.grammar.KernelTraceParser.PointerContext;
import io.casebook.grammar.KernelTraceParser.ReturningContext;
import io.casebook.grammar.KernelTraceParser.StackContext;
import io.casebook.grammar.KernelTraceParser.TaintContext;
import io.casebook.grammar.KernelTraceParser.TaintOnlyContext;
import io.casebook.grammar.KernelTraceParser.TaskContext;
import io.casebook.grammar.KernelTraceParser.TitleContext;
import io.casebook.grammar.KernelTraceParser.WordsContext;
import io.casebook.grammar.LineTokens;
import io.casebook.grammar.NoMatch;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Reads the lines of reports with the grammar. Of one thread.
final class TraceGrammar {
    /// No line of a report that a grammar needs to look at is longer.
    private static final int LONGEST = 2000;

    private static final Pattern CPU = Pattern.compile("(\\d{1,5})\\b");

    /// Titles that stand in no sentence.
    private static final Pattern TITLE_WITHIN =
            Pattern.compile(
                    "BUG: (?:KASAN: |KMSAN: |KCSAN: |KFENCE: |[Uu]nable to handle (?:kernel|page)"
                            + "|kernel NULL pointer|soft lockup - CPU|workqueue lockup - pool"
                            + "|sleeping function called from|scheduling while atomic: |spinlock )"
                            + "|(?:general protection fault|divide error|invalid opcode"
                            + "|double fault|stack segment)[^\\[]{1,100}\\[#\\d{1,4}\\]"
                            + "|Kernel panic - not syncing: |kernel BUG at [^ :]{1,100}:\\d{1,5}!"
                            + "|WARNING: (?:CPU: \\d{1,5} PID: \\d{1,9} )?at [^ :]{1,100}:\\d"
                            + "|Unable to handle kernel (?:paging request|NULL pointer)"
                            + "|INFO: task [^ ]{1,40}:\\d{1,9} blocked for more than"
                            + "|INFO: rcu_[a-z_]{1,20} (?:self-)?detected (?:expedited )?stall");

    private final LineTokens tokens = new LineTokens(new KernelTraceLexer(new ByteCharStream()));
    private final KernelTraceParser parser = NoMatch.onError(new KernelTraceParser(tokens));
    private byte[] bytes = new byte[0];

    /// What a line says, without the time and whoever wrote it.
    ///
    /// A console that is written by several processors may start a report in the middle of a line.
    TraceLine read(String line) {
        var said = readLine(line);
        return said instanceof TraceLine.Plain plain ? within(plain, line) : said;
    }

    private TraceLine within(TraceLine.Plain plain, String line) {
        var title = TITLE_WITHIN.matcher(line);
        if (title.find()) {
            return readLine(line.substring(title.start()));
        }
        var named = NamedLines.read(line);
        return named == null ? plain : named;
    }

    private TraceLine readLine(String line) {
        bytes = line.getBytes(StandardCharsets.UTF_8);
        tokens.start(bytes, 0, Math.min(bytes.length, LONGEST));
        parser.setContext(null);
        try {
            return line(parser.line(), line);
        } catch (NoMatch _) {
            return new TraceLine.Plain(line);
        }
    }

    private TraceLine line(KernelTraceParser.LineContext line, String text) {
        return switch (line) {
            case TitleContext it -> title(it);
            case HintContext it -> new TraceLine.Hint(check(it.mark.getType()), from(it.mark));
            case StackContext _ -> new TraceLine.StackStart();
            case FrameContext it -> frame(it);
            case InlinedContext it ->
                    new TraceLine.Frame(new Symbol(text(it.name.start), ""), null, true);
            case DoubtedContext it ->
                    new TraceLine.Frame(Symbol.of(text(it.place)), module(it.module), false);
            case ArmFrameContext it -> call(it);
            case PointedContext it -> pointer(it.at);
            case ReturningContext it ->
                    new TraceLine.Caller(Symbol.of(text(it.place)), module(it.module));
            case TaskContext it -> task(it.cpu, it.pid, it.comm, it.tainted, it.version);
            case OldTaskContext it -> task(null, it.pid, it.comm, it.tainted, it.version);
            case TaintOnlyContext it ->
                    new TraceLine.Release(letters(it.tainted, it.version), text(it.version));
            case LabelledContext it -> labelled(it.what);
            case ContextContext _ -> new TraceLine.Plain("");
            default -> new TraceLine.Plain(text);
        };
    }

    private TraceLine title(TitleContext title) {
        var mark = title.mark.start;
        var kind = ReportKind.valueOf(KernelTraceLexer.VOCABULARY.getSymbolicName(mark.getType()));
        var symbols = title.rest.place.stream().map(it -> Symbol.of(text(it))).toList();
        return new TraceLine.Title(kind, text(mark), behind(mark), symbols);
    }

    private static Check check(int type) {
        return switch (type) {
            case KernelTraceParser.ODEBUG -> Check.OBJECTS;
            case KernelTraceParser.REFCOUNT -> Check.REFERENCES;
            case KernelTraceParser.LOCKS_WARN -> Check.LOCKS;
            case KernelTraceParser.LIST_CORRUPTION -> Check.LIST;
            case KernelTraceParser.SKB_PANIC -> Check.PACKET;
            default -> throw new IllegalArgumentException("no check: " + type);
        };
    }

    private TraceLine frame(FrameContext frame) {
        var reliable = frame.unsure == null && frame.doubt == null;
        return new TraceLine.Frame(Symbol.of(text(frame.place)), module(frame.module), reliable);
    }

    private TraceLine call(ArmFrameContext call) {
        var called = call.inner == null ? text(call.name.start) : text(call.inner);
        return new TraceLine.Call(
                new TraceLine.Frame(Symbol.of(called), module(call.of), true),
                new TraceLine.Frame(Symbol.of(text(call.place)), module(call.module), true));
    }

    private TraceLine pointer(PointerContext pointer) {
        return new TraceLine.Pointer(Symbol.of(text(pointer.place)), module(pointer.module));
    }

    /// A rule ends where the next begins: after the first line the parser no longer tells where.
    private TraceLine task(
            @Nullable Token cpu,
            Token pid,
            WordsContext process,
            TaintContext taint,
            Token kernel) {
        return new TraceLine.Task(
                cpu == null ? null : number(text(cpu)),
                text(pid).length() > 10 ? null : Long.valueOf(text(pid)),
                between(process.start, taint.start).replaceFirst(" Kdump: .*$", ""),
                letters(taint, kernel),
                text(kernel));
    }

    /// Red Hat's kernels write dashes for flags that are not set.
    private String letters(TaintContext taint, Token kernel) {
        return taint.letters == null
                ? ""
                : between(taint.letters.start, kernel).replace(" ", "").replace("-", "");
    }

    private String between(Token start, Token next) {
        return string(start.getStartIndex(), next.getStartIndex()).strip();
    }

    private static @Nullable Integer number(String digits) {
        return digits.length() > 6 ? null : Integer.valueOf(digits);
    }

    private TraceLine labelled(Token what) {
        return switch (what.getType()) {
            case KernelTraceParser.PROCESS -> new TraceLine.Process(behind(what));
            case KernelTraceParser.HARDWARE -> new TraceLine.Hardware(behind(what));
            case KernelTraceParser.WORK -> new TraceLine.Work(behind(what));
            case KernelTraceParser.MODULES -> new TraceLine.Modules(behind(what));
            case KernelTraceParser.CODE -> new TraceLine.Code(behind(what));
            case KernelTraceParser.OTHER_CPU -> section(behind(what));
            case KernelTraceParser.OTHER_TASK -> new TraceLine.Section(Part.OTHER_TASK, null);
            case KernelTraceParser.OTHER_STACK, KernelTraceParser.CHAIN ->
                    new TraceLine.Section(Part.EARLIER, null);
            case KernelTraceParser.CUT_HERE -> new TraceLine.CutHere();
            case KernelTraceParser.END -> new TraceLine.End();
            default -> new TraceLine.Plain(text(what));
        };
    }

    private static TraceLine section(String rest) {
        var cpu = CPU.matcher(rest);
        return new TraceLine.Section(
                Part.OTHER_CPU, cpu.lookingAt() ? Integer.valueOf(cpu.group(1)) : null);
    }

    /// A module's name without its brackets and the identity of its build.
    private @Nullable String module(@Nullable Token module) {
        if (module == null) {
            return null;
        }
        var written = text(module);
        var inner = written.substring(1, written.length() - 1);
        var space = inner.indexOf(' ');
        return space < 0 ? inner : inner.substring(0, space);
    }

    private String behind(Token token) {
        return string(token.getStopIndex() + 1, bytes.length).strip();
    }

    private String from(Token token) {
        return string(token.getStartIndex(), bytes.length).strip();
    }

    private String text(Token token) {
        return string(token.getStartIndex(), token.getStopIndex() + 1);
    }

    private String string(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
