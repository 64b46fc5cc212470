package io.casebook.intake;

import static io.casebook.intake.Archives.gzip;
import static io.casebook.intake.Archives.tar;
import static io.casebook.intake.Archives.utf8;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

class SectionsTest {
    private static final String BANNER =
            """
            =============================================================================
                                 Support Utilities - Supportconfig
                                     Script Version: 3.1.11-29
            =============================================================================

            """;
    private static final String TEXT =
            BANNER
                    + """
                    #==[ Command ]======================================#
                    # /bin/date
                    Wed Mar 15 06:05:12 UTC 2017

                    #==[ Configuration File ]===========================#
                    # /etc/sysctl.conf
                    kernel.panic = 10
                    #==[ Command ]======================================#
                    # /bin/cat /proc/cmdline
                    quiet splash
                    #==[ Log File ]=====================================#
                    # /var/log/messages - Last 1000 Lines
                    Mar 15 06:03:08 h7 kernel: first
                    Mar 15 06:03:09 h7 kernel: #==[ not a heading
                    #==[ Command ]======================================#
                    # /usr/sbin/ip -s link show dev eth0
                    2: eth0: <UP>
                    #==[ Command ]======================================#
                    # /sbin/nothing-to-say
                    """;

    @TempDir private Path folder;

    @Test
    void shouldOpenEachSectionAsAFileOfItsOwn() throws IOException {
        var opened = Opened.of(Files.writeString(folder.resolve("basic.txt"), TEXT));
        assertThat(opened.texts)
                .containsExactly(
                        Map.entry("heading", BANNER),
                        Map.entry("commands/date", "Wed Mar 15 06:05:12 UTC 2017\n\n"),
                        Map.entry("etc/sysctl.conf", "kernel.panic = 10\n"),
                        Map.entry("proc/cmdline", "quiet splash\n"),
                        Map.entry(
                                "var/log/messages",
                                """
                                Mar 15 06:03:08 h7 kernel: first
                                Mar 15 06:03:09 h7 kernel: #==[ not a heading
                                """),
                        Map.entry("commands/ip_-s_link_show_dev_eth0", "2: eth0: <UP>\n"));
        assertThat(opened.passedOver).containsEntry("commands/nothing-to-say", "empty");
        assertThat(opened.diagnostics).isEmpty();
    }

    @Test
    void shouldKeepTheTimeOfTheTextForItsSections() {
        var opened = Opened.of(gzip(tar(Map.of("scc_h7_170315_0605/basic.txt", utf8(TEXT)))));
        var messages = opened.artifact("scc_h7_170315_0605/basic.txt!/var/log/messages");
        assertThat(messages.modified()).isEqualTo(Instant.ofEpochMilli(Archives.MODIFIED_MILLIS));
    }

    @Test
    void shouldReadSectionsThatAreLargerThanAnyBuffer() throws IOException {
        var body = "Mar 15 06:03:08 h7 app: a line of the log\n".repeat(20_000);
        var long1 = "x".repeat(200_000) + "\n";
        var text = section("/var/log/a", body) + section("/var/log/b", long1 + body);
        var opened = Opened.of(Files.writeString(folder.resolve("messages.txt"), text));
        assertThat(opened.texts)
                .containsExactly(
                        Map.entry("var/log/a", body), Map.entry("var/log/b", long1 + body));
    }

    @Test
    void shouldLeaveTextsAloneThatOnlySpeakOfSections() throws IOException {
        var text = "How to read it:\n  #==[ Command ]===# starts a section\n#==[ x\n";
        var opened = Opened.of(Files.writeString(folder.resolve("notes.txt"), text));
        assertThat(opened.texts).containsExactly(Map.entry("notes.txt", text));
    }

    @Test
    void shouldEndWhereACompressedTextIsCut() {
        var whole = gzip(utf8(section("/var/log/a", Archives.lines("h7", 3000))));
        var opened = Opened.of(Arrays.copyOf(whole, whole.length / 2));
        assertThat(opened.texts).hasSize(1);
        assertThat(opened.diagnostics).hasSize(1);
    }

    @Test
    void shouldKeepCommentsThatLookLikeHeadings() throws IOException {
        var body = "x=1\n#==[ my own comment\n# second\ny=2\n";
        var opened =
                Opened.of(Files.writeString(folder.resolve("a.txt"), section("/etc/a.conf", body)));
        assertThat(opened.texts).containsExactly(Map.entry("etc/a.conf", body));
    }

    private static String section(String path, String body) {
        return "#==[ Log File ]=====================================#\n# " + path + "\n" + body;
    }
}
