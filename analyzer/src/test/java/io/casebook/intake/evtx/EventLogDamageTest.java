package io.casebook.intake.evtx;

import static io.casebook.intake.evtx.Xml.attribute;
import static io.casebook.intake.evtx.Xml.event;
import static io.casebook.intake.evtx.Xml.instance;
import static io.casebook.intake.evtx.Xml.node;
import static io.casebook.intake.evtx.Xml.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.intake.decoded.LogDamage;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class EventLogDamageTest {
    private static final Xml.Node ONE =
            event(node("EventData", node("Data", attribute("Name", "v"), new Xml.Place(10, 1))));
    private static final int FIRST_CHUNK = EventLogWriter.HEADER;

    private final EventLogWriter log = new EventLogWriter();
    private final ChunkWriter chunk = log.chunk();

    private void addEvents(int count) {
        for (var id = 1; id <= count; id++) {
            chunk.event(id, instance(ONE, "P", 5, 4, id, text("value " + id)));
        }
    }

    @Test
    void shouldTellOfAWrongChecksumAndReadAllTheSame() {
        addEvents(3);
        var bytes = log.bytes();
        bytes[FIRST_CHUNK + 53]++;
        var decoded = DecodedLog.of(bytes);
        assertThat(decoded.lines()).hasSize(3);
        assertThat(decoded.damages())
                .containsExactly(
                        new LogDamage(
                                "evtx-checksum",
                                "Windows event log: chunks have a wrong checksum, what is in them"
                                        + " may be wrong (1 times, first at byte 4096)"));
    }

    @Test
    void shouldTellOfAHeaderWithAWrongChecksum() {
        addEvents(1);
        var bytes = log.bytes();
        bytes[8]++;
        assertThat(DecodedLog.of(bytes).lines()).hasSize(1);
        assertThat(DecodedLog.of(bytes).codes()).containsExactly("evtx-checksum");
    }

    @Test
    void shouldReadWhatALogThatWasOpenHasBehindItsFreeSpace() {
        addEvents(3);
        log.dirty();
        var bytes = log.bytes();
        bytes[FIRST_CHUNK + 48] = 0;
        bytes[FIRST_CHUNK + 49] = 2;
        bytes[FIRST_CHUNK + 50] = 0;
        assertThat(DecodedLog.of(bytes).lines()).isEmpty();
        var whole = log.bytes();
        var second = secondEvent(whole);
        whole[FIRST_CHUNK + 48] = (byte) second;
        whole[FIRST_CHUNK + 49] = (byte) (second >> 8);
        var decoded = DecodedLog.of(whole);
        assertThat(decoded.lines()).hasSize(3);
        assertThat(decoded.title()).contains(" state=dirty ");
        assertThat(decoded.damages()).isEmpty();
    }

    private static int secondEvent(byte[] bytes) {
        var at = FIRST_CHUNK + 512;
        return 512 + (bytes[at + 4] & 0xff) + (bytes[at + 5] & 0xff) * 256;
    }

    @Test
    void shouldReadTheEventsAroundADamagedOne() {
        addEvents(1);
        var damaged = chunk.end();
        chunk.event(2, instance(ONE, "P", 5, 4, 2, text("lost")));
        chunk.event(3, instance(ONE, "P", 5, 4, 3, text("kept")));
        var bytes = log.bytes();
        bytes[FIRST_CHUNK + damaged] = 'x';
        var decoded = DecodedLog.of(bytes);
        assertThat(decoded.lines()).hasSize(2);
        assertThat(decoded.lines().get(1)).endsWith("v=kept");
        assertThat(decoded.codes()).containsExactly("evtx-checksum", "evtx-damaged");
    }

    @Test
    void shouldKeepTheTimeOfAnEventThatCannotBeRead() {
        addEvents(1);
        chunk.event(2, instance(ONE, "P", 5, 4, 2, text("lost")));
        var content = chunk.lastContent();
        var bytes = log.bytes();
        bytes[FIRST_CHUNK + content + 4] = 0x3f;
        var decoded = DecodedLog.of(bytes);
        assertThat(decoded.lines().get(1))
                .isEqualTo("2021-03-04T05:06:09.1234567Z - -[-] {record_id=\"2\"}: event ?");
        assertThat(decoded.codes()).contains("evtx-damaged");
    }

    @Test
    void shouldReadWhatIsLeftOfACutFile() {
        addEvents(40);
        log.chunk().event(41, instance(ONE, "P", 5, 4, 41, text("gone")));
        var cut = Arrays.copyOf(log.bytes(), FIRST_CHUNK + 4000);
        var decoded = DecodedLog.of(cut);
        assertThat(decoded.lines()).hasSizeBetween(3, 39);
        assertThat(decoded.codes()).contains("evtx-truncated", "evtx-checksum");
    }

    @Test
    void shouldLeaveOutAChunkWithoutItsMark() {
        addEvents(2);
        log.chunk().event(3, instance(ONE, "P", 5, 4, 3, text("kept")));
        var bytes = log.bytes();
        bytes[FIRST_CHUNK]++;
        var decoded = DecodedLog.of(bytes);
        assertThat(decoded.lines()).hasSize(1);
        assertThat(decoded.codes()).containsExactly("evtx-damaged");
    }

    @Test
    void shouldNotFollowListsOfNamesThatLoop() {
        chunk.withLoopsOfNames();
        addEvents(3);
        assertThat(DecodedLog.of(log.bytes()).lines()).hasSize(3);
    }

    @Test
    void shouldRefuseAFileThatEndsInItsHeader() {
        var cut = MemorySegment.ofArray(Arrays.copyOf(log.bytes(), 100));
        assertThatThrownBy(() -> EventLogFile.of(cut))
                .isInstanceOf(UnreadableEventLogException.class)
                .hasMessage("The Windows event log ends at byte 100, in its header");
    }

    @Test
    void shouldRefuseAFileThatHasTheMagicOnly() {
        var noise = new byte[3 * Chunk.SIZE];
        new Random(7).nextBytes(noise);
        System.arraycopy(log.bytes(), 0, noise, 0, EventLogFile.MAGIC.length());
        for (var length : new int[] {300, FIRST_CHUNK + 100, noise.length}) {
            var file = MemorySegment.ofArray(Arrays.copyOf(noise, length));
            assertThatThrownBy(() -> EventLogFile.of(file))
                    .isInstanceOf(UnreadableEventLogException.class)
                    .hasMessageContaining("no valid header");
        }
    }

    @Test
    void shouldReadEventsBehindAHeaderThatSaysNothing() {
        addEvents(2);
        var bytes = log.bytes();
        Arrays.fill(bytes, 8, 128, (byte) 0x7f);
        var decoded = DecodedLog.of(bytes);
        assertThat(decoded.title()).endsWith("channel=System state=damaged");
        assertThat(decoded.lines()).hasSize(2);
        assertThat(decoded.codes()).contains("evtx-checksum");
    }

    @Test
    void shouldStopWhereElementsLieTooDeepInEachOther() {
        var node = node("a", new Xml.Text("end"));
        for (var i = 0; i < 200; i++) {
            node = node("a", node);
        }
        chunk.event(1, new Xml.Plain(node("Event", node)));
        var decoded = DecodedLog.of(log.bytes());
        assertThat(decoded.lines()).hasSize(1);
        assertThat(decoded.codes()).containsExactly("evtx-damaged");
    }

    @Test
    void shouldNotUnfoldAChunkWithoutEnd() {
        var places = new ArrayList<Xml>();
        for (var i = 0; i < 4000; i++) {
            places.add(new Xml.Place(0, 1));
        }
        var bomb =
                node(
                        "Event",
                        new Xml.Node(
                                "EventData", List.of(node("Data", new Xml.Node("x", places)))));
        for (var id = 1; id <= 4; id++) {
            chunk.event(id, new Xml.Instance(bomb, List.of(text("x".repeat(5000)))));
        }
        var decoded = DecodedLog.of(log.bytes());
        assertThat(decoded.text().length()).isLessThan(1 << 20);
        assertThat(decoded.codes()).contains("evtx-damaged");
    }

    @Test
    void shouldNotRepeatManyAttributesForManyValues() {
        var parts = new ArrayList<Xml>();
        for (var i = 0; i < 900; i++) {
            parts.add(attribute("a" + i, "v"));
        }
        for (var i = 10; i < 13; i++) {
            parts.add(new Xml.Place(i, 0x84));
        }
        var template = event(node("EventData", new Xml.Node("Data", parts)));
        var array = new Xml.Bytes(0x84, new byte[10_000]);
        chunk.event(1, instance(template, "P", 5, 4, 1, array, array, array));
        log.chunk().event(2, instance(ONE, "P", 5, 4, 2, text("kept")));
        var decoded = DecodedLog.of(log.bytes());
        assertThat(decoded.lines()).hasSize(2).last().asString().endsWith("v=kept");
        assertThat(decoded.text().length()).isLessThan(1 << 16);
        assertThat(decoded.damages())
                .singleElement()
                .satisfies(
                        damage ->
                                assertThat(damage.detail())
                                        .contains(
                                                "events unfold to more than their chunk may hold"));
    }

    @Test
    void shouldRepeatTheAttributesOfAnElementForEachValue() {
        var data = node("Data", attribute("Name", "v"), new Xml.Place(10, 0x84));
        chunk.event(
                1,
                instance(
                        event(node("EventData", data)),
                        "P",
                        5,
                        4,
                        1,
                        new Xml.Bytes(0x84, new byte[] {7, 8})));
        var decoded = DecodedLog.of(log.bytes());
        assertThat(decoded.lines().getFirst()).contains(" data.v=\"7\" data.v=\"8\"");
        assertThat(decoded.damages()).isEmpty();
    }

    @Test
    void shouldSurviveDamageOfEveryKind() {
        addEvents(60);
        var whole = log.bytes();
        var random = new Random(7);
        var used = FIRST_CHUNK + chunk.end();
        var start = System.nanoTime();
        for (var round = 0; round < 400; round++) {
            var damaged = whole.clone();
            for (var i = 0; i < 1 + round % 40; i++) {
                damaged[FIRST_CHUNK + random.nextInt(used - FIRST_CHUNK)] =
                        (byte) random.nextInt(256);
            }
            var length = round % 3 == 0 ? 128 + random.nextInt(used) : damaged.length;
            assertThatCode(() -> DecodedLog.of(Arrays.copyOf(damaged, length)))
                    .doesNotThrowAnyException();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }
}
