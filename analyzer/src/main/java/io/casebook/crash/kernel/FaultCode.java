package io.casebook.crash.kernel;

import static io.casebook.crash.kernel.ReportKind.GENERAL_PROTECTION;
import static io.casebook.crash.kernel.ReportKind.INTERNAL_ERROR;
import static io.casebook.crash.kernel.ReportKind.NULL_POINTER;
import static io.casebook.crash.kernel.ReportKind.OOPS;
import static io.casebook.crash.kernel.ReportKind.PAGING_REQUEST;

import io.casebook.model.PageFaultCode;

import org.jspecify.annotations.Nullable;

import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The number with which a processor tells of a fault. What it means depends on the processor,
/// which is known by the form of the report.
///
/// @param digits hexadecimal, as written
/// @param words null where they are not known
record FaultCode(String digits, @Nullable String words) {
    private static final Pattern SYNDROME = Pattern.compile("^ESR = 0x([0-9a-f]{8,16})");
    private static final Pattern PAGE_FAULT = Pattern.compile("error_code\\(0x([0-9a-f]{1,8})\\)");
    private static final Pattern POWER = Pattern.compile("\\bDSISR: ?(?:0x)?([0-9a-f]{8,16})\\b");
    private static final Pattern INTERRUPTION =
            Pattern.compile("\\b([0-9a-f]{4}) (?:ilc:\\d )?\\[#\\d{1,4}\\]");

    /// Before the number of the oops.
    private static final Pattern NUMBERED =
            Pattern.compile("\\b([0-9a-f]{1,16}) ?\\[#?\\d{1,4}\\]");

    private static final Pattern OF_ARM = Pattern.compile(" (?:ARM|THUMB2)\\b");
    private static final Pattern OF_X86 = Pattern.compile("^\\s*(?:CR2: |PGD |\\*pd[ep] )");

    static @Nullable FaultCode of(Report report) {
        var syndrome = first(SYNDROME, report.texts().stream().map(String::strip));
        return syndrome == null ? ofOthers(report) : of(syndrome, FaultWords::syndrome);
    }

    private static @Nullable FaultCode ofOthers(Report report) {
        var error = first(NUMBERED, titles(report, INTERNAL_ERROR));
        if (error != null) {
            return internal(report, error);
        }
        var power = first(POWER, report.texts().stream());
        if (power != null) {
            return of(power, FaultWords::powerStatus);
        }
        return isOfMainframe(report) ? interruption(report) : ofX86(report);
    }

    /// `Internal error: Oops: 17 [#1] SMP ARM` is of 32-bit arm, without its name of arm64, whose
    /// syndromes have at least eight digits.
    private static @Nullable FaultCode internal(Report report, String digits) {
        if (titles(report, INTERNAL_ERROR).anyMatch(it -> OF_ARM.matcher(it).find())) {
            var isAbort = titles(report, INTERNAL_ERROR).anyMatch(it -> it.startsWith("Oops: "));
            return isAbort ? of(digits, FaultWords::armStatus) : null;
        }
        return digits.length() < 8 ? null : of(digits, FaultWords::syndrome);
    }

    private static boolean isOfMainframe(Report report) {
        return report.texts().stream().anyMatch(it -> it.startsWith("Failing address: "));
    }

    private static @Nullable FaultCode interruption(Report report) {
        var code = first(INTERRUPTION, titles(report, OOPS));
        return code == null ? null : of(code, it -> FaultWords.interruption((int) it));
    }

    private static @Nullable FaultCode ofX86(Report report) {
        var kind = report.title().kind();
        if (kind == GENERAL_PROTECTION) {
            var selector = first(NUMBERED, titles(report, GENERAL_PROTECTION));
            return selector == null ? null : of(selector, it -> FaultWords.selector((int) it));
        }
        var told = first(PAGE_FAULT, report.texts().stream());
        if (told != null || kind != NULL_POINTER && kind != PAGING_REQUEST) {
            return told == null ? null : of(told, it -> PageFaultCode.words((int) it));
        }
        var isX86 = report.texts().stream().anyMatch(it -> OF_X86.matcher(it).find());
        var code = isX86 ? first(NUMBERED, titles(report, OOPS)) : null;
        return code == null ? null : of(code, it -> PageFaultCode.words((int) it));
    }

    private static FaultCode of(String digits, LongFunction<@Nullable String> words) {
        return new FaultCode(digits, words.apply(Long.parseUnsignedLong(digits, 16)));
    }

    private static Stream<String> titles(Report report, ReportKind kind) {
        return report.titles().stream().filter(it -> it.kind() == kind).map(TraceLine.Title::rest);
    }

    private static @Nullable String first(Pattern pattern, Stream<String> texts) {
        return texts.map(pattern::matcher)
                .filter(it -> it.find())
                .findFirst()
                .map(it -> it.group(1))
                .orElse(null);
    }
}
