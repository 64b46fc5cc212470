package io.casebook.signature.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.RecordDraft;
import io.casebook.signature.language.Selection;
import io.casebook.signature.language.SignatureReader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Scanners for selections written as in a signature, and what they find.
final class Scanned {
    private Scanned() {}

    static SignatureScanner scanner(String... selections) {
        var detect = new StringBuilder();
        for (var i = 0; i < selections.length; i++) {
            detect.append("  s").append(i).append(": ").append(selections[i]).append('\n');
        }
        var text =
                """
                id: x
                title: x
                category: x
                severity: low
                status: stable
                detect:
                %scondition: s0
                explain: x
                cause: x
                remedy: x
                references: x
                tests:
                  - { name: yes, given: { a: b }, expect: matched }
                  - { name: no, given: { a: b }, expect: not matched }
                """
                        .formatted(detect);
        var reading = new SignatureReader(Set.of(), Set.of()).read("own", "x.yaml", text);
        assertThat(reading.problems()).isEmpty();
        return new SignatureScanner(
                Objects.requireNonNull(reading.signature()).selections().values().stream()
                        .map(Selection.Messages.class::cast)
                        .toList());
    }

    static RecordDraft draft(byte[] bytes) {
        var draft = new RecordDraft().clear(0);
        draft.end = bytes.length;
        return draft;
    }

    static List<Integer> hits(SignatureScanner scanner, String message) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        var hits = new ArrayList<Integer>();
        scanner.newCursor().scan(bytes, draft(bytes), hits::add);
        return hits;
    }
}
