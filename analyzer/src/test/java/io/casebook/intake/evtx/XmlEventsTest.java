package io.casebook.intake.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.intake.decoded.LogDamage;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

class XmlEventsTest {
    private static final String EVENT =
            "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                    + "<Provider Name='Microsoft-Windows-Kernel-General'/><EventID>13</EventID>"
                    + "<Level>4</Level>"
                    + "<TimeCreated SystemTime='2021-05-10T12:00:00.123456700Z'/>"
                    + "<EventRecordID>17</EventRecordID>"
                    + "<Execution ProcessID='4' ThreadID='8'/><Channel>System</Channel>"
                    + "<Computer>PC7</Computer><Security UserID='S-1-5-18'/></System>"
                    + "<EventData><Data Name='StopTime'>2021-05-10T11:59:59Z</Data></EventData>"
                    + "</Event>";
    private static final String LINE =
            "2021-05-10T12:00:00.123456700Z PC7 Microsoft-Windows-Kernel-General[4]"
                    + " {event_id=\"13\" level=\"4\" record_id=\"17\" thread_id=\"8\""
                    + " channel=\"System\" user=\"S-1-5-18\""
                    + " data.StopTime=\"2021-05-10T11:59:59Z\"}: The operating system is shutting"
                    + " down at system time 2021-05-10T11:59:59Z.";

    private static DecodedLog decoded(String xml, Charset charset) {
        var bytes = xml.getBytes(charset);
        assertThat(EventLogFile.isXml(bytes)).isTrue();
        try {
            var log = EventLogFile.ofXml(MemorySegment.ofArray(bytes));
            var text = new String(log.text().readAllBytes(), StandardCharsets.UTF_8);
            return new DecodedLog(text, log.damages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldReadEventsInOneLine() {
        var log =
                decoded(
                        "\ufeff<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n"
                                + "<Events>"
                                + EVENT
                                + EVENT
                                + "</Events>",
                        StandardCharsets.UTF_8);
        assertThat(log.title())
                .isEqualTo(
                        "# windows event log: host=PC7 channel=System source=xml encoding=UTF-8");
        assertThat(log.lines()).containsExactly(LINE, LINE);
        assertThat(log.damages()).isEmpty();
    }

    @Test
    void shouldReadEventsWithNothingAroundThem() {
        assertThat(decoded(EVENT + "\r\n" + EVENT + "\r\n", StandardCharsets.UTF_8).lines())
                .containsExactly(LINE, LINE);
    }

    @Test
    void shouldReadWhatPowerShellWrote() {
        for (var charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            var log = decoded("\ufeff" + EVENT + "\r\n" + EVENT, charset);
            assertThat(log.lines()).containsExactly(LINE, LINE);
            assertThat(log.damages()).isEmpty();
        }
    }

    @Test
    void shouldTakeTheMessageThatWasRendered() {
        var rendered =
                EVENT.replace(
                        "</Event>",
                        "<RenderingInfo Culture='en-US'><Message>It ends &amp; rests.\n\nBye."
                                + "</Message><Level>Information</Level></RenderingInfo></Event>");
        assertThat(decoded(rendered, StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .contains("rendered.Level=\"Information\"")
                                        .endsWith("}: It ends & rests."),
                        line -> assertThat(line).isEqualTo("\t"),
                        line -> assertThat(line).isEqualTo("\tBye."));
    }

    @Test
    void shouldReadTheEventsAroundAMalformedOne() {
        var log =
                decoded(
                        EVENT + EVENT.replace("<EventRecordID>", "<&") + "what?" + EVENT,
                        StandardCharsets.UTF_8);
        assertThat(log.lines()).hasSize(3);
        assertThat(log.lines().get(1)).startsWith("2021-05-10T12:00:00.123456700Z - ");
        assertThat(log.codes()).containsExactly("evtx-damaged", "evtx-damaged");
    }

    @Test
    void shouldEndAnEventWithoutEndWhereTheNextOneBegins() {
        for (var charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
            var unended = EVENT.replace("</Event>", "\r\n").replace(">17<", ">16<");
            var log = decoded("<Events>" + unended + EVENT + EVENT + "</Events>", charset);
            assertThat(log.lines())
                    .satisfiesExactly(
                            line -> assertThat(line).contains("record_id=\"16\""),
                            line -> assertThat(line).isEqualTo(LINE),
                            line -> assertThat(line).isEqualTo(LINE));
            assertThat(log.damages())
                    .extracting(LogDamage::detail)
                    .anyMatch(it -> it.contains("events have no end, the next one begins within"));
        }
    }

    @Test
    void shouldNotTakeElementsWithLongerNamesForEvents() {
        var own = EVENT.replace("<EventData>", "<Event_NS a='1'/><EventData>");
        var log = decoded(own, StandardCharsets.UTF_8);
        assertThat(log.lines()).hasSize(1);
        assertThat(log.damages()).isEmpty();
    }

    @Test
    void shouldReadACutEvent() {
        var cut = EVENT + EVENT.substring(0, 300);
        var log = decoded(cut, StandardCharsets.UTF_8);
        assertThat(log.lines()).hasSize(2);
        assertThat(log.codes()).contains("evtx-truncated");
    }

    @Test
    void shouldNotUnfoldEntities() {
        var hostile =
                EVENT.replace("<System>", "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>]><System>&a;");
        var log = decoded(hostile, StandardCharsets.UTF_8);
        assertThat(log.lines()).hasSize(1);
        assertThat(log.codes()).containsExactly("evtx-damaged");
    }

    @Test
    void shouldLeaveOtherXmlAlone() {
        for (var other : new String[] {"<domain type='kvm'/>", "<Events><a/></Events>", ""}) {
            assertThat(EventLogFile.isXml(other.getBytes(StandardCharsets.UTF_8))).isFalse();
        }
    }
}
