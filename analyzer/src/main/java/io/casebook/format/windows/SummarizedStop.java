package io.casebook.format.windows;

import io.casebook.format.HexNumber;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Bugchecks;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.Evidence;
import io.casebook.model.Reading;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The crash that a summary tells of.
///
/// Attributes: `told.by` names the tool; `dump.file`, `machine.name`, `os.version`, `os.build`,
/// `os.architecture`, `os.processors`, where the summary says so; `bugcheck.base.code` where the
/// code bears the mark of a minidump; and everything else under its own name, with points for
/// blanks (`caused.by.address`). The time is that of the block, of the machine that wrote it.
final class SummarizedStop {
    private static final String HEX = "(?:0[xX])?([0-9a-fA-F`]{1,17})";
    private static final Pattern NUMBER = Pattern.compile(HEX);

    /// `0x3B (0xC0000005, 0xFFFFF800D95BE47D, 0xFFFFCB8E2765D940, 0x0)`
    private static final Pattern WITH_ARGUMENTS =
            Pattern.compile(
                    "(?:\\*\\*\\* (?:STOP|Fatal System Error): )?"
                            + "0[xX]([0-9a-fA-F]{1,8}) *\\(?"
                            + String.join(", *", List.of(HEX, HEX, HEX, HEX))
                            + "\\).*");

    /// `ntoskrnl.exe (nt+0x197680)`
    private static final Pattern MODULE = Pattern.compile("([^()]{1,200}?) \\(([^()]{1,200})\\)");

    /// `*** myfault.sys - Address F7AF9970 base at F7AF8000, DateStamp 43b2ce28`
    private static final Pattern DRIVER =
            Pattern.compile("\\*\\*\\* +(\\S{1,100}\\.(?:sys|SYS|dll|exe)) - Address .*");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

    /// `LKD_0x141_Tdr:6_IMAGE_nvlddmkm.sys_Turing`
    private static final Pattern IN_BUCKET =
            Pattern.compile(".{0,200}?_IMAGE_([A-Za-z0-9_-]{1,60}\\.sys).*");

    /// What stands elsewhere in a crash.
    private static final Pattern TOLD =
            Pattern.compile(
                    "parameter [1-4]|bcp[1-4]|p[1-6]|bccode|code|bug check code|bugcheck code"
                            + "|bug check string|error|crash time|date|bucket id|os version"
                            + "|full path|crash dump file|computer name|minor version|processor"
                            + "|processors count|line [0-9]+|event name|problem event name");

    private static final Evidence TO_BE_FILLED_IN =
            new Evidence(new SourceSpan(new ArtifactPath(""), 0, 0, 0, 1), "");

    private final SummaryNotation notation;
    private final SummaryFields fields;

    SummarizedStop(SummaryNotation notation, SummaryFields fields) {
        this.notation = notation;
        this.fields = fields;
    }

    /// Null where it names no stop code.
    @Nullable Crash crash(Reading reading, String readingText) {
        var numbers = numbers();
        if (numbers.isEmpty()) {
            return null;
        }
        var code = numbers.getFirst();
        var name = name(code);
        var attributes = attributes(code);
        return new Crash(
                Crash.Kind.WINDOWS_BUGCHECK,
                Subject.guest(""),
                name.isEmpty() ? "bugcheck " + code : name + " (" + code + ")",
                reading,
                readingText,
                EventChunk.UNDATED,
                TO_BE_FILLED_IN,
                null,
                null,
                attributes.get("os.build"),
                null,
                List.of(),
                List.of(),
                new Crash.Bugcheck(
                        code,
                        name,
                        numbers.subList(1, numbers.size()),
                        orNull(fields.value("bucket id")),
                        image(),
                        null,
                        symbol()),
                attributes);
    }

    /// The code and its arguments, as far as they are written.
    private List<String> numbers() {
        return switch (notation) {
            case WHO_CRASHED -> withArguments(fields.value("bugcheck code"));
            case SCREEN -> withArguments(fields.value("line 1") + fields.value("line 2"));
            case FAULT -> inOrder("p1", "p", 2);
            case CODES -> inOrder("bccode", "bcp", 1);
            case BLUE_SCREEN_VIEW, TABLE -> inOrder("bug check code", "parameter ", 1);
            case RELIABILITY, SIGNATURE ->
                    fields.value("bccode").isEmpty()
                            ? inOrder("code", "parameter ", 1)
                            : inOrder("bccode", "bcp", 1);
        };
    }

    private static List<String> withArguments(String written) {
        var matcher = WITH_ARGUMENTS.matcher(written);
        var numbers = new ArrayList<String>();
        for (var i = 1; matcher.matches() && i <= matcher.groupCount(); i++) {
            numbers.add(HexNumber.normal(matcher.group(i)));
        }
        return List.copyOf(numbers);
    }

    private List<String> inOrder(String code, String argument, int first) {
        var names = new ArrayList<>(List.of(code));
        for (var i = 0; i < 4; i++) {
            names.add(argument + (first + i));
        }
        var numbers = new ArrayList<String>();
        for (var name : names) {
            var number = NUMBER.matcher(fields.value(name));
            if (!number.matches()) {
                break;
            }
            numbers.add(HexNumber.normal(number.group(1)));
        }
        return List.copyOf(numbers);
    }

    private String name(String code) {
        var written = fields.value("bug check string", "error");
        return NAME.matcher(written).matches() ? written : Bugchecks.name(code);
    }

    private @Nullable String image() {
        var module =
                switch (notation) {
                    case WHO_CRASHED -> named(MODULE, module(), module());
                    case SCREEN -> onScreen();
                    default -> named(IN_BUCKET, fields.value("bucket id"), "");
                };
        return orNull(module.isEmpty() ? fields.value("caused by driver") : module);
    }

    /// The first group of an expression, or else something other.
    private static String named(Pattern pattern, String text, String other) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? matcher.group(1) : other;
    }

    private String onScreen() {
        return fields.values().values().stream()
                .map(line -> named(DRIVER, line, ""))
                .filter(driver -> !driver.isEmpty())
                .findFirst()
                .orElse("");
    }

    private @Nullable String symbol() {
        var parts = MODULE.matcher(module());
        return parts.matches() && parts.group(2).indexOf('+') > 0 ? parts.group(2) : null;
    }

    private String module() {
        return fields.value("this was probably caused by the following module");
    }

    private Map<String, String> attributes(String code) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("told.by", notation.who());
        put(attributes, "dump.file", fields.value("full path", "crash dump file", "dump file"));
        put(attributes, "machine.name", fields.value("computer name"));
        put(attributes, "event.name", fields.value("problem event name", "event name"));
        var version = notation == SummaryNotation.FAULT ? "p6" : "os version";
        put(attributes, "os.version", fields.value(version).replace('_', '.'));
        put(attributes, "os.build", fields.value("minor version"));
        put(attributes, "os.architecture", fields.value("processor"));
        put(attributes, "os.processors", fields.value("processors count"));
        var base = Bugchecks.baseCode(code);
        if (!base.equals(code)) {
            attributes.put("bugcheck.base.code", base);
        }
        fields.values().forEach((name, value) -> putUntold(attributes, name, value));
        return attributes;
    }

    private static void putUntold(Map<String, String> attributes, String name, String value) {
        if (!TOLD.matcher(name).matches()) {
            put(attributes, SummaryFields.attribute(name), value);
        }
    }

    private static void put(Map<String, String> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.putIfAbsent(name, value);
        }
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
