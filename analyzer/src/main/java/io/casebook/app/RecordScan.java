package io.casebook.app;

import io.casebook.signature.language.MessagePattern.Literal;
import io.casebook.signature.language.MessagePattern.Template;
import io.casebook.signature.language.Selection;
import io.casebook.signature.scan.SignatureScanner;
import io.casebook.timeline.ClockMark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is looked for in every record, in one pass: the selections of signatures, and after them
/// the messages that tell about clocks.
///
/// @param selections how many of the scanner's selections belong to signatures
record RecordScan(SignatureScanner scanner, int selections) {
    /// Looks for clocks only.
    static final RecordScan CLOCKS = of(new SignatureScanner(List.of()));

    static RecordScan of(SignatureScanner signatures) {
        var clocks = Arrays.stream(ClockMark.values()).map(RecordScan::selection).toList();
        return new RecordScan(signatures.with(clocks), signatures.size());
    }

    private static Selection.Messages selection(ClockMark mark) {
        var phrase = new Template(mark.phrase(), false, false, List.of(new Literal(mark.phrase())));
        return new Selection.Messages(
                mark.name(), List.of(phrase), Set.of(), mark.writers(), null, Map.of(), Map.of());
    }
}
