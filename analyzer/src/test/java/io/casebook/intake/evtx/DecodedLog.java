package io.casebook.intake.evtx;

import io.casebook.intake.decoded.LogDamage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A log as the program reads it.
record DecodedLog(String text, List<LogDamage> damages) {
    static DecodedLog of(byte[] file) {
        try {
            var log = EventLogFile.of(MemorySegment.ofArray(file));
            var text = new String(log.text().readAllBytes(), StandardCharsets.UTF_8);
            return new DecodedLog(text, log.damages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of events and of what follows them.
    List<String> lines() {
        return text.lines().skip(1).toList();
    }

    String title() {
        return text.lines().findFirst().orElseThrow();
    }

    List<String> codes() {
        return damages.stream().map(LogDamage::code).toList();
    }
}
