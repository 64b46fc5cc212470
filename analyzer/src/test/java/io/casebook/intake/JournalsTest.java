package io.casebook.intake;

import static io.casebook.intake.Archives.gzip;
import static io.casebook.intake.Archives.lines;
import static io.casebook.intake.Archives.tar;
import static io.casebook.intake.Archives.utf8;
import static io.casebook.intake.Archives.xz;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.intake.journal.JournalWriter;
import io.casebook.intake.journal.JournalWriter.Feature;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

class JournalsTest {
    @TempDir Path folder;

    private static byte[] journal(int entries) {
        var journal = new JournalWriter(Feature.KEYED_HASH, Feature.ZSTD);
        for (var i = 0; i < entries; i++) {
            journal.entry(i, "PRIORITY=3", "_HOSTNAME=n1", "MESSAGE=disk " + i + " failed");
        }
        return journal.bytes();
    }

    @Test
    void shouldReadAJournalThatIsTheUpload() throws IOException {
        var file = Files.write(folder.resolve("system.journal"), journal(3));
        var opened = Opened.of(file);
        assertThat(opened.texts.get("system.journal"))
                .startsWith("# systemd journal: machine_id=")
                .contains(" entries=3\n", "}: disk 0 failed\n")
                .endsWith("}: disk 2 failed\n");
        assertThat(opened.charset("system.journal")).isEqualTo("UTF-8");
        assertThat(opened.diagnostics).isEmpty();
    }

    @Test
    void shouldReadJournalsInArchives() {
        var members = new TreeMap<String, byte[]>();
        members.put("var/log/journal/4c8f/system.journal", journal(2));
        members.put("var/log/journal/4c8f/user-1000@0005.journal~.xz", xz(journal(1)));
        members.put("var/log/messages", utf8(lines("n1", 5)));
        var opened = Opened.of(gzip(tar(members)));
        assertThat(opened.texts).containsOnlyKeys(members.keySet());
        assertThat(opened.texts.get("var/log/journal/4c8f/system.journal"))
                .endsWith("}: disk 1 failed\n");
        assertThat(opened.artifact("var/log/journal/4c8f/system.journal").modified()).isNotNull();
        assertThat(opened.diagnostics).isEmpty();
    }

    @Test
    void shouldTellOfDamageAndReadTheRest() {
        var cut = Arrays.copyOf(journal(200), 12_000);
        var opened = Opened.of(tar(Map.of("x.journal", cut)));
        assertThat(opened.texts.get("x.journal")).contains("}: disk 20 failed\n");
        assertThat(opened.only("journal-truncated").detail())
                .isEqualTo(
                        "Systemd journal: it ends at byte 12000, its header tells of %d bytes."
                                .formatted(journal(200).length - 4096));
    }

    @Test
    void shouldPassOverAJournalOfANewerVersion() {
        var newer = journal(3);
        newer[12] = (byte) 0x80;
        var opened = Opened.of(tar(Map.of("x.journal", newer)));
        assertThat(opened.texts).isEmpty();
        assertThat(opened.passedOver).containsEntry("x.journal", "binary: systemd journal");
        assertThat(opened.only("journal-unreadable").detail())
                .isEqualTo("The systemd journal is of a newer version (incompatible flags 0x80).");
    }

    @Test
    void shouldReadOnlyTheStartOfAJournalThatIsTooLarge() {
        var limits = IntakeLimits.DEFAULT.withBytes(1L << 30, 12_000);
        var opened = Opened.with(limits, journal(200));
        assertThat(opened.codes()).contains("limit-size", "journal-truncated");
        assertThat(opened.texts.get("stdin")).contains("}: disk 9 failed\n");
    }

    @Test
    void shouldNotExpandAJournalWithoutEnd() {
        var fields = new String[200];
        for (var i = 0; i < fields.length; i++) {
            fields[i] = "MESSAGE=" + "x".repeat(1 << 19);
        }
        var journal = new JournalWriter(Feature.ZSTD);
        for (var i = 0; i < 40; i++) {
            journal.entry(i, fields);
        }
        var limits = IntakeLimits.DEFAULT.withRatio(100, 1 << 20);
        var opened = Opened.with(limits, journal.bytes());
        assertThat(opened.codes()).contains("limit-ratio", "journal-value-cut");
        assertThat(opened.text("stdin").size()).isLessThan(32 << 20);
    }

    @Test
    void shouldTakeATextThatBeginsWithTheSameLettersForAText() {
        assertThat(Opened.of(utf8("LPKSHHRH is how a journal begins.\n")).texts)
                .containsOnlyKeys("stdin");
    }

    @Test
    void shouldReadWhatJournalctlWroteWithAllFields() {
        var cursor =
                "s=%s;i=1;b=%s;m=5;t=5bcaeecd2d000;x=7".formatted("a".repeat(32), "b".repeat(32));
        var export =
                "__CURSOR=" + cursor + "\n__REALTIME_TIMESTAMP=1614834367123456\nMESSAGE=x y\n\n";
        var json =
                "{ \"__REALTIME_TIMESTAMP\" : \"1614834367123456\", \"MESSAGE\" : [120, 32, 121],"
                        + " \"__CURSOR\" : \""
                        + cursor
                        + "\" }\n";
        var verbose =
                "Thu 2021-03-04 06:06:07.123456 CET ["
                        + cursor
                        + "]\n    PRIORITY=6\n    MESSAGE=x y\n";
        for (var dump : new String[] {export, json, verbose}) {
            var opened = Opened.of(gzip(utf8(dump)));
            assertThat(opened.texts.values())
                    .singleElement()
                    .asString()
                    .startsWith("# systemd journal: ")
                    .contains("\n2021-03-04T05:06:07.123456Z - -[-] {")
                    .endsWith("}: x y\n");
            assertThat(opened.diagnostics).isEmpty();
        }
    }

    @Test
    void shouldLeaveOtherJsonAsItIs() {
        var json = "{\"log\":\"__REALTIME_TIMESTAMP\",\"stream\":\"stdout\"}\n";
        assertThat(Opened.of(utf8(json)).texts.values()).containsExactly(json);
    }
}
