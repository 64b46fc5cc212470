package io.casebook.report;

import io.casebook.model.Crash;
import io.casebook.model.SourceSpan;

/// A crash as a member of the JSON report.
final class CrashJson {
    private CrashJson() {}

    static void members(JsonOut out, Crash crash) {
        out.text("kind", crash.kind().label()).text("title", crash.title());
        place(out, crash);
        machine(out, crash);
        out.texts("modules", crash.modules())
                .list("frames", crash.frames(), frame -> frame(out, frame))
                .object("bugcheck", crash.bugcheck(), bugcheck -> bugcheck(out, bugcheck))
                .map("attributes", crash.attributes());
        context(out, crash);
    }

    private static void place(JsonOut out, Crash crash) {
        var span = crash.evidence().span();
        out.time("time", crash.nanos())
                .known("time_as_written", crash.readingText())
                .text("subject", crash.subject().toString())
                .known("host", crash.subject().name())
                .text("artifact", span.artifact().value())
                .number("line", span.line())
                .number("lines", span.lines())
                .number("offset", span.offset())
                .text("text", crash.evidence().text());
    }

    private static void context(JsonOut out, Crash crash) {
        var context = crash.context();
        var cause = context.cause();
        out.text("basis", context.basis().label())
                .number("uncertainty_ms", context.uncertaintyMillis())
                .text("fingerprint", crash.fingerprint())
                .list("places", context.places(), it -> span(out, it.span()))
                .object("consequence_of", cause, it -> span(out, it));
    }

    private static void span(JsonOut out, SourceSpan span) {
        out.text("artifact", span.artifact().value())
                .number("line", span.line())
                .number("lines", span.lines())
                .number("offset", span.offset());
    }

    private static void machine(JsonOut out, Crash crash) {
        out.text("process", crash.process());
        if (crash.cpu() == null) {
            out.nothing("cpu");
        } else {
            out.number("cpu", crash.cpu());
        }
        out.text("kernel", crash.kernel()).text("tainted", crash.tainted());
    }

    private static void frame(JsonOut out, Crash.Frame frame) {
        out.text("function", frame.function())
                .text("module", frame.module())
                .known("offset", frame.offset())
                .truth("reliable", frame.reliable());
    }

    private static void bugcheck(JsonOut out, Crash.Bugcheck bugcheck) {
        out.text("code", bugcheck.code())
                .known("name", bugcheck.name())
                .texts("arguments", bugcheck.arguments())
                .text("bucket", bugcheck.bucket())
                .text("image", bugcheck.image())
                .text("module", bugcheck.module())
                .text("symbol", bugcheck.symbol());
    }
}
