package io.casebook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What goes into the columns comes out again.
class EventColumnsTest {
    private static final byte[] SLICE =
            "2020-02-02 10:11:12 web1 sshd[77]: hello".getBytes(StandardCharsets.UTF_8);
    private final Names processes = new Names();
    private final Names hosts = new Names();
    private final EventBuffer buffer = new EventBuffer(processes, hosts);

    private static RecordDraft draft() {
        return new RecordDraft().clear(0);
    }

    private EventChunk chunk() {
        return new EventChunk(buffer, 0, 1);
    }

    private EventChunk only(RecordDraft draft) {
        buffer.clear();
        buffer.add(draft, SLICE, 0);
        return chunk();
    }

    @Test
    void shouldKeepEveryColumnOfARecord() {
        var draft = draft();
        draft.end = SLICE.length;
        draft.lines = 3;
        draft.messageStart = 35;
        draft.reading(ReadingKind.LOCAL, 1_580_638_272_000_000_000L, 6, 0, 19);
        draft.severity = Severity.ALERT;
        draft.hostStart = 20;
        draft.hostEnd = 24;
        draft.processStart = 25;
        draft.processEnd = 29;
        draft.pid = 77;
        draft.startsBoot = true;
        assertThat(buffer.add(draft, SLICE, 9)).isZero();

        var chunk = new EventChunk(buffer, 1000, 501);

        assertThat(chunk.size()).isEqualTo(1);
        assertThat(chunk.offset(0)).isEqualTo(1000);
        assertThat(chunk.length(0)).isEqualTo(SLICE.length);
        assertThat(chunk.line(0)).isEqualTo(510);
        assertThat(chunk.lines(0)).isEqualTo(3);
        assertThat(chunk.messageStart(0)).isEqualTo(35);
        assertThat(chunk.reading(0))
                .isEqualTo(new Reading(ReadingKind.LOCAL, 1_580_638_272_000_000_000L, 6));
        assertThat(chunk.readingStart(0)).isZero();
        assertThat(chunk.readingLength(0)).isEqualTo(19);
        assertThat(chunk.severity(0)).isEqualTo(Severity.ALERT);
        assertThat(hosts.name(chunk.host(0))).isEqualTo("web1");
        assertThat(processes.name(chunk.process(0))).isEqualTo("sshd");
        assertThat(chunk.pid(0)).isEqualTo(77);
        assertThat(chunk.startsBoot(0)).isTrue();
        assertThat(chunk.unparsed(0)).isFalse();
    }

    @Test
    void shouldKeepWhatARecordDoesNotSay() {
        var chunk = only(draft());

        assertThat(chunk.reading(0)).isEqualTo(Reading.NONE);
        assertThat(chunk.severity(0)).isNull();
        assertThat(chunk.severityLevel(0)).isEqualTo(8);
        assertThat(chunk.process(0)).isEqualTo(Names.NONE);
        assertThat(chunk.host(0)).isEqualTo(Names.NONE);
        assertThat(chunk.pid(0)).isEqualTo(-1);
        assertThat(chunk.startsBoot(0)).isFalse();
        assertThat(chunk.nanos(0)).isEqualTo(EventChunk.UNDATED);
        assertThat(chunk.basis(0)).isEqualTo(TimeBasis.NONE);
        assertThat(chunk.uncertaintyMillis(0)).isZero();
    }

    @Test
    void shouldKeepEveryReadingWithItsDigits() {
        for (var kind : ReadingKind.values()) {
            for (var digits = 0; digits <= 9; digits++) {
                var draft = draft();
                draft.reading(kind, Long.MIN_VALUE + digits, digits, 0, 0);
                var expected =
                        kind == ReadingKind.NONE
                                ? Reading.NONE
                                : new Reading(kind, Long.MIN_VALUE + digits, digits);
                assertThat(only(draft).reading(0)).isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldKeepEverySeverity() {
        for (var severity : Severity.values()) {
            var draft = draft();
            draft.severity = severity;
            assertThat(only(draft).severity(0)).isEqualTo(severity);
            assertThat(only(draft).severityLevel(0)).isEqualTo(severity.ordinal());
        }
    }

    @Test
    void shouldKeepExtremeValues() {
        var draft = draft();
        draft.end = Integer.MAX_VALUE;
        draft.lines = Integer.MAX_VALUE;
        draft.messageStart = 1 << 20;
        draft.pid = Integer.MAX_VALUE;
        draft.unparsed = true;
        buffer.add(draft, SLICE, Integer.MAX_VALUE);

        var chunk = new EventChunk(buffer, 1L << 40, 1L << 33);

        assertThat(chunk.offset(0)).isEqualTo(1L << 40);
        assertThat(chunk.length(0)).isEqualTo(Integer.MAX_VALUE);
        assertThat(chunk.line(0)).isEqualTo((1L << 33) + Integer.MAX_VALUE);
        assertThat(chunk.lines(0)).as("the most that is told apart").isEqualTo(65_535);
        assertThat(chunk.messageStart(0)).isEqualTo(65_535);
        assertThat(chunk.pid(0)).isEqualTo(Integer.MAX_VALUE);
        assertThat(chunk.unparsed(0)).isTrue();
    }

    @Test
    void shouldKeepTheTextOfATimeThatIsFarFromTheStartOrLong() {
        var near = draft();
        near.reading(ReadingKind.ABSOLUTE, 1, 0, 255, 255 + 255);
        var far = draft();
        far.reading(ReadingKind.ABSOLUTE, 1, 0, 256, 270);

        assertThat(only(near).readingStart(0)).isEqualTo(255);
        assertThat(only(near).readingLength(0)).isEqualTo(255);
        assertThat(only(far).readingLength(0)).as("out of reach: no text").isZero();
        assertThat(only(far).readingNanos(0)).as("but the reading stays").isEqualTo(1);
    }

    @Test
    void shouldTakeTheImpliedProcessBeforeAWrittenOne() {
        var draft = draft();
        draft.processStart = 25;
        draft.processEnd = 29;
        draft.impliedProcess = "kernel";

        assertThat(processes.name(only(draft).process(0))).isEqualTo("kernel");
    }

    @Test
    void shouldGrowAndBeUsedAgain() {
        var random = new Random(7);
        var pids = new ArrayList<Integer>();
        for (var row = 0; row < 20_000; row++) {
            var draft = draft();
            draft.pid = random.nextInt();
            draft.end = row;
            pids.add(draft.pid);
            buffer.add(draft, SLICE, row);
        }
        var chunk = chunk();
        buffer.clear();
        buffer.add(draft(), SLICE, 0);

        assertThat(buffer.size()).isEqualTo(1);
        assertThat(chunk.size()).isEqualTo(20_000);
        for (var row = 0; row < chunk.size(); row++) {
            assertThat(chunk.pid(row)).isEqualTo(pids.get(row));
            assertThat(chunk.length(row)).isEqualTo(row);
            assertThat(chunk.line(row)).isEqualTo(row + 1);
        }
    }

    @Test
    void shouldFreezeAnEmptyBuffer() {
        assertThat(chunk().size()).isZero();
        assertThat(chunk().placed(0, 5).size()).isZero();
    }

    @Test
    void shouldShareRowsWithAPlacedTail() {
        for (var row = 0; row < 3; row++) {
            var draft = draft().clear(10 * row);
            draft.end = 10 * row + 5;
            draft.pid = row;
            draft.severity = Severity.ofLevel(row);
            buffer.add(draft, new byte[40], 2 * row);
        }
        var chunk = new EventChunk(buffer, 100, 0);

        var tail = chunk.placed(1, 1001);

        assertThat(tail.size()).isEqualTo(2);
        assertThat(tail.offset(0)).isEqualTo(110);
        assertThat(tail.line(0)).isEqualTo(1003);
        assertThat(tail.pid(1)).isEqualTo(2);
        assertThat(tail.severity(1)).isEqualTo(Severity.CRITICAL);
        tail.resolve(0, 42, TimeBasis.EXPLICIT, 7);
        assertThat(chunk.nanos(1)).isEqualTo(42);
        assertThat(chunk.basis(1)).isEqualTo(TimeBasis.EXPLICIT);
        assertThat(chunk.uncertaintyMillis(1)).isEqualTo(7);
        assertThat(chunk.reading(1)).as("a reading is never overwritten").isEqualTo(Reading.NONE);
    }

    @Test
    void shouldFindRowsAcrossChunksSomeOfThemEmpty() {
        var chunks = new ArrayList<EventChunk>();
        var pid = 0;
        for (var size : List.of(0, 2, 0, 0, 3, 1, 0)) {
            buffer.clear();
            for (var i = 0; i < size; i++) {
                var draft = draft();
                draft.pid = pid++;
                buffer.add(draft, SLICE, i);
            }
            chunks.add(chunk());
        }
        var table =
                new EventTable(new ArtifactPath("log"), "syslog", ArtifactText.of(SLICE), chunks);

        assertThat(table.size()).isEqualTo(6);
        for (var row = 0; row < table.size(); row++) {
            var found = table.row(row);
            assertThat(found.chunk().pid(found.index())).isEqualTo(row);
        }
        assertThat(table.firstRow(4)).isEqualTo(2);
        assertThatThrownBy(() -> table.row(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> table.row(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void shouldShowARowAsItIsWritten() {
        var draft = draft();
        draft.end = SLICE.length;
        draft.messageStart = 35;
        draft.reading(ReadingKind.LOCAL, 1, 0, 0, 19);
        buffer.add(draft, SLICE, 0);
        var path = new ArtifactPath("var/log/messages");
        var table = new EventTable(path, "syslog", ArtifactText.of(SLICE), List.of(chunk()));

        var row = table.row(0);

        assertThat(row.text()).isEqualTo("2020-02-02 10:11:12 web1 sshd[77]: hello");
        assertThat(row.message()).isEqualTo("hello");
        assertThat(row.readingText()).isEqualTo("2020-02-02 10:11:12");
        assertThat(row.span()).isEqualTo(new SourceSpan(path, 0, SLICE.length, 1, 1));
        assertThat(row.evidence()).isEqualTo(new Evidence(row.span(), row.text()));
    }
}
