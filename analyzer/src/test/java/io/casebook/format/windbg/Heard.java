package io.casebook.format.windbg;

import io.casebook.format.PartialSink;
import io.casebook.format.Slice;
import io.casebook.model.Crash;
import io.casebook.model.RecordDraft;
import io.casebook.model.Subject;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a parser pushes for a text.
final class Heard implements PartialSink {
    final List<String> records = new ArrayList<>();
    final List<Crash> crashes = new ArrayList<>();
    final List<String> crashTexts = new ArrayList<>();
    final Map<String, String> facts = new LinkedHashMap<>();
    int lines;
    private final byte[] bytes;

    private Heard(byte[] bytes) {
        this.bytes = bytes;
    }

    static Heard of(String text) {
        var heard = new Heard(text.getBytes(StandardCharsets.UTF_8));
        new WindbgFormat().newParser().parse(Slice.whole(heard.bytes), heard);
        return heard;
    }

    Crash crash() {
        return crashes.getFirst();
    }

    @Override
    public void record(RecordDraft draft) {
        records.add(text(draft.start, draft.end));
        lines += draft.lines;
    }

    @Override
    public void blank(int count) {
        lines += count;
    }

    @Override
    public void fact(Subject subject, String key, String value, String unit, int from, int to) {
        facts.put(key, value);
    }

    @Override
    public void crash(Crash crash, int from, int to) {
        crashes.add(crash);
        crashTexts.add(text(from, to));
    }

    @Override
    public void hostName(String name) {
        throw new AssertionError("an analysis does not say which machine wrote it");
    }

    @Override
    public void diagnostic(String code, String detail, int from) {
        throw new AssertionError(code);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
