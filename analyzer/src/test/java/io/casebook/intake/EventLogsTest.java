package io.casebook.intake;

import static io.casebook.intake.Archives.gzip;
import static io.casebook.intake.Archives.lines;
import static io.casebook.intake.Archives.tar;
import static io.casebook.intake.Archives.utf8;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.intake.evtx.EventLogWriter;
import io.casebook.intake.evtx.Xml;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

class EventLogsTest {
    private static final String XML =
            "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                    + "<Provider Name='disk'/><EventID>7</EventID>"
                    + "<TimeCreated SystemTime='2021-05-10T12:00:00.5Z'/></System>"
                    + "<EventData><Data>\\Device\\Harddisk0\\DR0</Data></EventData></Event>";

    private static byte[] log(int events) {
        var template = Xml.event(Xml.node("EventData"));
        var log = new EventLogWriter();
        var chunk = log.chunk();
        for (var id = 1; id <= events; id++) {
            chunk.event(id, Xml.instance(template, "EventLog", 6005, 4, id));
        }
        return log.bytes();
    }

    @Test
    void shouldReadEventLogsInArchives() {
        var members = new TreeMap<String, byte[]>();
        members.put("winevt/Logs/System.evtx", log(3));
        members.put("winevt/export.xml", utf8(XML + "\r\n" + XML));
        members.put("var/log/messages", utf8(lines("n1", 5)));
        var opened = Opened.of(gzip(tar(members)));
        assertThat(opened.texts).containsOnlyKeys(members.keySet());
        assertThat(opened.texts.get("winevt/Logs/System.evtx"))
                .startsWith("# windows event log: host=PC7.example channel=System ")
                .endsWith("}: The Event log service was started.\n");
        assertThat(opened.texts.get("winevt/export.xml"))
                .endsWith("}: The device, \\Device\\Harddisk0\\DR0, has a bad block.\n");
        assertThat(opened.diagnostics).isEmpty();
    }

    @Test
    void shouldTellOfDamageAndReadTheRest() {
        var cut = Arrays.copyOf(log(200), 12_000);
        var opened = Opened.of(tar(Map.of("System.evtx", cut)));
        assertThat(opened.texts.get("System.evtx")).contains("The Event log service was started.");
        assertThat(opened.only("evtx-truncated").detail())
                .isEqualTo(
                        "Windows event log: the file ends within a chunk (1 times, first at byte"
                                + " 4096).");
    }

    @Test
    void shouldPassOverAFileThatEndsInItsHeader() {
        var opened = Opened.of(tar(Map.of("System.evtx", Arrays.copyOf(log(1), 90))));
        assertThat(opened.texts).isEmpty();
        assertThat(opened.passedOver).containsEntry("System.evtx", "binary: Windows event log");
        assertThat(opened.codes()).containsExactly("evtx-unreadable");
    }

    @Test
    void shouldTakeATextAboutEventsForAText() {
        assertThat(Opened.of(utf8("<Events> are kept in\nElfFile files.\n")).texts)
                .containsOnlyKeys("stdin");
    }
}
