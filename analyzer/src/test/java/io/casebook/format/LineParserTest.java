package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.RecordDraft;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class LineParserTest {
    /// A record or a run of blank lines, in the order told.
    private record Told(String text, int lines, boolean unparsed) {}

    private final List<Told> told = new ArrayList<>();
    private final RecordParser parser = new BlockFormat().newParser();

    private static Told record(String text, int lines) {
        return new Told(text, lines, false);
    }

    private static Told unparsed(String text, int lines) {
        return new Told(text, lines, true);
    }

    private static Told blank(int lines) {
        return new Told("", lines, false);
    }

    private List<Told> parse(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(Slice.whole(bytes));
    }

    private List<Told> parse(Slice slice) {
        told.clear();
        parser.parse(slice, new Sink(slice.bytes()));
        return List.copyOf(told);
    }

    private final class Sink implements PartialSink {
        private final byte[] bytes;

        Sink(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void record(RecordDraft draft) {
            var text =
                    new String(bytes, draft.start, draft.end - draft.start, StandardCharsets.UTF_8);
            told.add(new Told(text, draft.lines, draft.unparsed));
        }

        @Override
        public void blank(int lines) {
            told.add(LineParserTest.blank(lines));
        }
    }

    @Test
    void shouldJoinLinesThatContinue() {
        assertThat(parse("> one\n  more\n> two\n"))
                .containsExactly(record("> one\n  more", 2), record("> two", 1));
    }

    @Test
    void shouldReadAlikeWithCarriageReturnsAndWithoutTheLastLineBreak() {
        assertThat(parse("> one\r\n  more\r\n> two"))
                .containsExactly(record("> one\r\n  more", 2), record("> two", 1));
    }

    @Test
    void shouldKeepALineThatContinuesNothing() {
        assertThat(parse("  lost\n> one\n"))
                .containsExactly(unparsed("  lost", 1), record("> one", 1));
    }

    @Test
    void shouldKeepLinesThatFitNoRule() {
        assertThat(parse("> one\n? what\n? again\n> two\n"))
                .containsExactly(
                        record("> one", 1),
                        unparsed("? what", 1),
                        unparsed("? again", 1),
                        record("> two", 1));
    }

    @Test
    void shouldCountBlankLinesBetweenRecordsAndWithinThem() {
        assertThat(parse("\n\n> one\n\n  more\n \t \r\n\n> two\n\n"))
                .containsExactly(
                        blank(2),
                        record("> one\n\n  more", 3),
                        blank(2),
                        record("> two", 1),
                        blank(1));
    }

    @Test
    void shouldReadWhatFollowsARunOfNuls() {
        assertThat(parse("> one\n\0\0\0\0> two\0\0\n> three\n\0\0\0\n"))
                .containsExactly(
                        record("> one", 1), record("> two", 1), record("> three", 1), blank(1));
    }

    @Test
    void shouldCoverALineOfAnyLengthThoughOnlyItsStartIsRead() {
        var line = "> " + "x".repeat(3 * LineParser.LONGEST_LINE);

        assertThat(parse(line + "\n> two\n")).containsExactly(record(line, 1), record("> two", 1));
    }

    @Test
    void shouldEndARecordAfterTheMostLines() {
        var more = "  more\n".repeat(2 * LineParser.MOST_LINES);

        var records = parse("> one\n" + more);

        assertThat(records)
                .extracting(Told::lines)
                .containsExactly(LineParser.MOST_LINES, LineParser.MOST_LINES, 1);
        assertThat(records.getFirst().unparsed()).isFalse();
        assertThat(records.get(1).unparsed()).isTrue();
    }

    @Test
    void shouldFinishARecordBehindTheSoftEndAndLeaveThoseThatStartThere() {
        var bytes = "> one\n  more\n> two\n".getBytes(StandardCharsets.UTF_8);

        assertThat(parse(new Slice(bytes, 0, 6, bytes.length, true, true)))
                .containsExactly(record("> one\n  more", 2));
        assertThat(parse(new Slice(bytes, 6, bytes.length, bytes.length, false, true)))
                .containsExactly(unparsed("  more", 1), record("> two", 1));
        assertThat(parse(new Slice(bytes, 13, bytes.length, bytes.length, false, true)))
                .containsExactly(record("> two", 1));
    }

    @Test
    void shouldReadNothingBehindTheHardEnd() {
        var bytes = "> one\n  more\n  and more\n".getBytes(StandardCharsets.UTF_8);

        assertThat(parse(new Slice(bytes, 0, 6, 13, true, false)))
                .containsExactly(record("> one\n  more", 2));
    }

    @Test
    void shouldForgetTheLastSlice() {
        parse("> one\n{\n> within\n");

        assertThat(parse("> two\n> three\n"))
                .containsExactly(record("> two", 1), record("> three", 1));
    }
}
