package io.casebook.app;

import io.casebook.crash.CrashMark;
import io.casebook.signature.language.MessagePattern;
import io.casebook.signature.language.MessagePattern.Literal;
import io.casebook.signature.language.MessagePattern.Template;
import io.casebook.signature.language.Selection;
import io.casebook.signature.scan.SignatureScanner;
import io.casebook.timeline.ClockMark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What is looked for in every record, in one pass: the selections of signatures, after them the
/// messages that tell about clocks, and last the words with which reports of crashes begin.
///
/// @param selections how many of the scanner's selections belong to signatures
record RecordScan(SignatureScanner scanner, int selections) {
    /// Looks for clocks only.
    static final RecordScan CLOCKS = of(new SignatureScanner(List.of()));

    static RecordScan of(SignatureScanner signatures) {
        var clocks = Arrays.stream(ClockMark.values()).map(RecordScan::selection).toList();
        var more =
                Stream.concat(
                                clocks.stream(),
                                Stream.of(
                                        crashes(true, Set.of("kernel")), crashes(false, Set.of())))
                        .toList();
        return new RecordScan(signatures.with(more), signatures.size());
    }

    private static Selection.Messages crashes(boolean ofKernel, Set<String> writers) {
        var phrases = CrashMark.phrases(ofKernel).stream().map(RecordScan::pattern).toList();
        return new Selection.Messages(
                "crash", phrases, Set.of(), writers, null, Map.of(), Map.of());
    }

    private static MessagePattern pattern(String phrase) {
        return new Template(phrase, false, false, List.of(new Literal(phrase)));
    }

    private static Selection.Messages selection(ClockMark mark) {
        var phrase = List.of(pattern(mark.phrase()));
        return new Selection.Messages(
                mark.name(), phrase, Set.of(), mark.writers(), null, Map.of(), Map.of());
    }
}
