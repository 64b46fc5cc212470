package io.casebook.intake.journal;

import io.casebook.intake.decoded.LogDamage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a journal became.
record DecodedJournal(String text, List<LogDamage> damages) {
    static DecodedJournal of(JournalWriter journal) {
        return of(journal.bytes());
    }

    static DecodedJournal of(byte[] journal) {
        try (var file = JournalFile.of(MemorySegment.ofArray(journal));
                var text = file.text()) {
            var bytes = text.readAllBytes();
            return new DecodedJournal(new String(bytes, StandardCharsets.UTF_8), file.damages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return List.of(text.split("\n"));
    }

    List<String> codes() {
        return damages.stream().map(LogDamage::code).toList();
    }

    /// The messages of all entries, each without its further lines.
    List<String> messages() {
        return lines().stream()
                .filter(line -> line.contains("\"}: "))
                .map(line -> line.substring(line.indexOf("\"}: ") + "\"}: ".length()))
                .toList();
    }
}
