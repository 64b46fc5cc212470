package io.casebook.format.windbg;

import io.casebook.format.HexNumber;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Bugchecks;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The crash that an analysis tells of.
///
/// Attributes, from the header: `debugger.version`, `dump.file`, `dump.kind`, `dump.content`,
/// `debug.session.time`, `uptime.seconds`, `boot.time`, `os.name`, `os.version`, `os.build`,
/// `os.architecture`, `os.processors`, `os.product`, `kernel.base`, `machine.name`. From the
/// analysis: `bugcheck.description`, `bugcheck.argument1.meaning` to 4, `bugcheck.base.code`
/// where the code bears the mark of a minidump, `symbols.errors`, `symbols.warnings`,
/// `probable.cause.image`, `probable.cause.symbol`, `followup`; every other field under its name
/// in lower case (`default_bucket_id`, `current_irql`), every key of KEY_VALUES_STRING in lower
/// case after `key.` (`key.analysis.elapsed.msec`). Values of several lines keep them.
record CrashReport(Session session, AnalysisText analysis) {
    /// `0xc4_IrqlExApcLte1_XDV`
    private static final Pattern CODE_IN_STRING =
            Pattern.compile("(?:LKD_)?0x([0-9a-fA-F]{1,8})(?:_.*)?");

    private static final Evidence TO_BE_FILLED_IN =
            new Evidence(new SourceSpan(new ArtifactPath(""), 0, 0, 0, 1), "");

    /// Null where the text names no stop code.
    @Nullable Crash crash() {
        var code = code();
        if (code == null) {
            return null;
        }
        var name = name(code);
        var attributes = attributes(code);
        return new Crash(
                Crash.Kind.WINDOWS_BUGCHECK,
                Subject.guest(""),
                name.isEmpty() ? "bugcheck " + code : name + " (" + code + ")",
                session.reading(),
                session.readingText(),
                EventChunk.UNDATED,
                TO_BE_FILLED_IN,
                analysis.field("process_name"),
                analysis.processor(),
                attributes.get("os.build"),
                null,
                analysis.frames().stream()
                        .map(Crash.Frame::module)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                analysis.frames(),
                bugcheck(code, name),
                attributes);
    }

    private Crash.Bugcheck bugcheck(String code, String name) {
        return new Crash.Bugcheck(
                code,
                name,
                analysis.arguments(),
                firstOf("failure_bucket_id", "bucket_id"),
                firstOf("image_name", "probable.cause.image"),
                analysis.field("module_name"),
                firstOf("symbol_name", "probable.cause.symbol"));
    }

    private @Nullable String firstOf(String attribute, String other) {
        var value = analysis.field(attribute);
        return value != null ? value : analysis.field(other);
    }

    private @Nullable String code() {
        if (analysis.code() != null) {
            return analysis.code();
        }
        var field = analysis.field("bugcheck_code");
        if (field != null) {
            return HexNumber.normal(field);
        }
        var string = analysis.field("bugcheck_str");
        return string == null ? null : codeIn(string);
    }

    private static @Nullable String codeIn(String bugcheckString) {
        var code = CODE_IN_STRING.matcher(bugcheckString);
        return code.matches()
                ? HexNumber.normal(code.group(1))
                : Bugchecks.codeAtStartOf(bugcheckString);
    }

    private String name(String code) {
        var written = analysis.name();
        return written != null ? written : Bugchecks.name(code);
    }

    private Map<String, String> attributes(String code) {
        var attributes = new LinkedHashMap<String, String>();
        session.stated().forEach((key, stated) -> attributes.put(key, stated.value()));
        analysis.fields().forEach((key, value) -> putIfWritten(attributes, key, value));
        putBaseCode(attributes, code);
        return attributes;
    }

    private static void putIfWritten(
            Map<String, String> attributes, String key, CharSequence value) {
        if (!value.isEmpty()) {
            attributes.put(key, value.toString());
        }
    }

    private static void putBaseCode(Map<String, String> attributes, String code) {
        var base = Bugchecks.baseCode(code);
        if (!base.equals(code)) {
            attributes.put("bugcheck.base.code", base);
        }
    }
}
