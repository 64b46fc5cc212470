package io.casebook.intake.evtx;

import static io.casebook.intake.evtx.Xml.attribute;
import static io.casebook.intake.evtx.Xml.event;
import static io.casebook.intake.evtx.Xml.instance;
import static io.casebook.intake.evtx.Xml.node;
import static io.casebook.intake.evtx.Xml.number;
import static io.casebook.intake.evtx.Xml.text;
import static io.casebook.intake.evtx.Xml.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class EventLogFileTest {
    private static final Xml.Node POWER =
            event(
                    node(
                            "EventData",
                            node("Data", attribute("Name", "BugcheckCode"), new Xml.Place(10, 8)),
                            node(
                                    "Data",
                                    attribute("Name", "BugcheckParameter1"),
                                    new Xml.Place(11, 0x15))));
    private static final Xml.Node CLASSIC =
            event(
                    node(
                            "EventData",
                            node("Data", new Xml.Place(10, 0x81)),
                            node("Binary", new Xml.Place(11, 0x0e))));
    private static final Xml.Node ONE =
            event(node("EventData", node("Data", attribute("Name", "v"), new Xml.Place(10, 1))));

    private static String valueOf(Xml.Filling filling) {
        var log = new EventLogWriter();
        log.chunk().event(1, instance(ONE, "P", 5, 4, 1, filling));
        var line = DecodedLog.of(log.bytes()).lines().getFirst();
        var start = line.indexOf("data.v=\"");
        return start < 0 ? "" : line.substring(start + 8, line.indexOf("\"", start + 8));
    }

    @Test
    void shouldTellTheWholeEvent() {
        var log = new EventLogWriter();
        log.chunk()
                .event(
                        1,
                        instance(
                                POWER,
                                "Microsoft-Windows-Kernel-Power",
                                41,
                                1,
                                1,
                                number(8, 4, 257),
                                number(0x15, 8, 0x18)));
        var decoded = DecodedLog.of(log.bytes());
        assertThat(decoded.title())
                .isEqualTo(
                        "# windows event log: host=PC7.example channel=System version=3.1"
                                + " state=clean chunks=1");
        assertThat(decoded.lines())
                .containsExactly(
                        "2021-03-04T05:06:08.1234567Z PC7.example"
                                + " Microsoft-Windows-Kernel-Power[4] {event_id=\"41\""
                                + " qualifiers=\"16384\" level=\"1\" task=\"0\""
                                + " keywords=\"0x8000000000000002\" record_id=\"1\""
                                + " thread_id=\"88\" channel=\"System\" user=\"S-1-5-18\""
                                + " data.BugcheckCode=\"257\" data.BugcheckParameter1=\"0x18\"}:"
                                + " The system has rebooted without cleanly shutting down first."
                                + " This error could be caused if the system stopped responding,"
                                + " crashed, or lost power unexpectedly. [BugcheckCode=257,"
                                + " BugcheckParameter1=0x18]");
        assertThat(decoded.damages()).isEmpty();
    }

    @Test
    void shouldNumberDataThatHasNoNamesAndUseATemplateAgain() {
        var log = new EventLogWriter();
        var chunk = log.chunk();
        for (var id = 1; id <= 3; id++) {
            chunk.event(
                    id,
                    instance(
                            CLASSIC,
                            "disk",
                            153,
                            3,
                            id,
                            texts("\\Device\\Harddisk1\\DR1", "0x10", "" + id),
                            new Xml.Bytes(0x0e, new byte[] {1, (byte) 0xab})));
        }
        var decoded = DecodedLog.of(log.bytes());
        assertThat(decoded.lines()).hasSize(3);
        assertThat(decoded.lines().get(2))
                .contains(
                        "disk[4] {",
                        "data.1=\"\\\\Device\\\\Harddisk1\\\\DR1\" data.2=\"0x10\" data.3=\"3\"",
                        "data.Binary=\"01AB\"")
                .endsWith(
                        "}: The IO operation at logical block address 0x10 for Disk 3 was"
                                + " retried.");
        assertThat(decoded.damages()).isEmpty();
    }

    @Test
    void shouldReadEveryTypeOfValue() {
        assertThat(valueOf(text("Größe \"1\""))).startsWith("Größe \\");
        assertThat(valueOf(new Xml.Bytes(2, "narrow\0".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("narrow");
        assertThat(valueOf(number(3, 1, -5))).isEqualTo("-5");
        assertThat(valueOf(number(4, 1, 250))).isEqualTo("250");
        assertThat(valueOf(number(5, 2, -300))).isEqualTo("-300");
        assertThat(valueOf(number(6, 2, 65_000))).isEqualTo("65000");
        assertThat(valueOf(number(7, 4, -70_000))).isEqualTo("-70000");
        assertThat(valueOf(number(8, 4, 4_000_000_000L))).isEqualTo("4000000000");
        assertThat(valueOf(number(9, 8, -1))).isEqualTo("-1");
        assertThat(valueOf(number(10, 8, -1))).isEqualTo("18446744073709551615");
        assertThat(valueOf(number(11, 4, Float.floatToIntBits(1.5f)))).isEqualTo("1.5");
        assertThat(valueOf(number(12, 8, Double.doubleToLongBits(-2.25)))).isEqualTo("-2.25");
        assertThat(valueOf(number(13, 4, 1))).isEqualTo("true");
        assertThat(valueOf(new Xml.Bytes(14, new byte[] {0, (byte) 255}))).isEqualTo("00FF");
        assertThat(valueOf(new Xml.Bytes(15, guid())))
                .isEqualTo("{04030201-0605-0807-090a-0b0c0d0e0f10}");
        assertThat(valueOf(number(0x10, 4, 255))).isEqualTo("0xff");
        assertThat(valueOf(number(0x11, 8, ChunkWriter.TIME)))
                .isEqualTo("2021-03-04T05:06:07.1234567Z");
        assertThat(valueOf(new Xml.Bytes(0x12, systemTime())))
                .isEqualTo("2021-03-04T05:06:07.250Z");
        assertThat(valueOf(number(0x14, 4, 0x101))).isEqualTo("0x101");
        assertThat(valueOf(number(0x15, 8, -1))).isEqualTo("0xffffffffffffffff");
        assertThat(valueOf(number(0x23, 2, 0x0201))).isEqualTo("0102");
    }

    private static byte[] guid() {
        var bytes = new byte[16];
        for (var i = 0; i < 16; i++) {
            bytes[i] = (byte) (i + 1);
        }
        return bytes;
    }

    private static byte[] systemTime() {
        var bytes = new byte[16];
        var parts = new int[] {2021, 3, 4, 4, 5, 6, 7, 250};
        for (var i = 0; i < 8; i++) {
            bytes[2 * i] = (byte) parts[i];
            bytes[2 * i + 1] = (byte) (parts[i] >> 8);
        }
        return bytes;
    }

    @Test
    void shouldReadValuesThatAreTooShortForTheirTypeAsBytes() {
        assertThat(valueOf(number(8, 3, 1))).isEqualTo("010000");
        assertThat(valueOf(new Xml.Bytes(0x13, new byte[] {1, 15, 0, 0, 0, 0, 0, 5})))
                .isEqualTo("010F000000000005");
        assertThat(valueOf(new Xml.Bytes(0x12, new byte[16]))).hasSize(32);
    }

    @Test
    void shouldLeaveOutWhatIsNotThere() {
        assertThat(valueOf(new Xml.Bytes(0, new byte[0]))).isEmpty();
        assertThat(valueOf(text(""))).isEmpty();
    }

    @Test
    void shouldRepeatAnElementForEachValueOfAnArray() {
        var log = new EventLogWriter();
        var array = new Xml.Bytes(0x86, new byte[] {1, 0, 2, 0, 3, 0});
        log.chunk().event(1, instance(CLASSIC, "Own", 1, 0, 1, array));
        assertThat(DecodedLog.of(log.bytes()).lines().getFirst())
                .contains("data.1=\"1\" data.2=\"2\" data.3=\"3\"")
                .endsWith("}: Own 1: 1, 2, 3");
    }

    @Test
    void shouldReadEventsWithinEvents() {
        var user =
                node(
                        "VmlEventLog",
                        attribute("xmlns", "http://www.microsoft.com/Windows/Virtualization"),
                        node("VmName", new Xml.Place(0, 1)),
                        node("VmId", new Xml.Text("17")));
        var log = new EventLogWriter();
        var template = event(node("UserData", new Xml.Place(10, 0x21)));
        var nested = new Xml.Instance(user, java.util.List.of(text("vm1")));
        log.chunk()
                .event(
                        1,
                        instance(template, "Microsoft-Windows-Hyper-V-Worker", 18502, 4, 1, nested))
                .event(
                        2,
                        instance(
                                template,
                                "Own",
                                3,
                                4,
                                2,
                                new Xml.Plain(node("X", node("A", new Xml.Text("b"))))));
        var decoded = DecodedLog.of(log.bytes());
        assertThat(decoded.lines().get(0))
                .contains("data.VmName=\"vm1\" data.VmId=\"17\"")
                .endsWith("}: 'vm1' was turned off. (Virtual machine ID 17)");
        assertThat(decoded.lines().get(1)).contains("data.A=\"b\"").endsWith("}: Own 3: A=b");
        assertThat(decoded.damages()).isEmpty();
    }

    @Test
    void shouldReadEventsWithoutTemplates() {
        var log = new EventLogWriter();
        var system =
                node(
                        "System",
                        node("Provider", attribute("Name", "Own")),
                        node("EventID", new Xml.Text("7")));
        var parts =
                node(
                        "Data",
                        new Xml.Text("a"),
                        new Xml.Entity("amp"),
                        new Xml.Character('c'),
                        new Xml.Characters("<d>"));
        log.chunk().event(9, new Xml.Plain(node("Event", system, node("EventData", parts))));
        assertThat(DecodedLog.of(log.bytes()).lines())
                .containsExactly(
                        "2021-03-04T05:06:16.1234567Z - Own[-] {event_id=\"7\" data.1=\"a&c<d>\""
                                + " record_id=\"9\"}: Own 7: a&c<d>");
    }

    @Test
    void shouldWriteMessagesOfSeveralLinesAndLongValuesBehindThem() {
        var log = new EventLogWriter();
        log.chunk().event(1, instance(ONE, "P", 5, 4, 1, text("first\r\nsecond\u0007\n\n")));
        log.chunk().event(2, instance(ONE, "P", 5, 4, 2, text("x".repeat(2000))));
        var lines = DecodedLog.of(log.bytes()).lines();
        assertThat(lines.get(0))
                .contains("data.v=\"first\\x0d\\x0asecond\\x07\\x0a\\x0a\"")
                .endsWith("}: P 5: v=first");
        assertThat(lines.get(1)).isEqualTo("\tsecond\\x07");
        assertThat(lines.get(2)).endsWith("}: P 5: v=" + "x".repeat(512) + "...");
        assertThat(lines.get(3)).isEqualTo("\t{data.v=\"" + "x".repeat(2000) + "\"}");
    }

    @Test
    void shouldTellTheOldestChunkFirst() {
        var log = new EventLogWriter();
        log.chunk().event(30, instance(ONE, "P", 5, 4, 30, text("new")));
        log.chunk().event(10, instance(ONE, "P", 5, 4, 10, text("old")));
        assertThat(DecodedLog.of(log.bytes()).lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("v=old"),
                        line -> assertThat(line).endsWith("v=new"));
    }

    @Test
    void shouldSayThatAnEmptyLogHasNothing() {
        var decoded = DecodedLog.of(new EventLogWriter().dirty().bytes());
        assertThat(decoded.text())
                .isEqualTo(
                        "# windows event log: host=- channel=- version=3.1 state=dirty chunks=0\n");
        assertThat(decoded.damages()).isEmpty();
    }
}
