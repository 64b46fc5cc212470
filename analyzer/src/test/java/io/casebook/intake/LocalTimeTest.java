package io.casebook.intake;

import static io.casebook.intake.Archives.special;
import static io.casebook.intake.Archives.tar;
import static io.casebook.intake.Archives.utf8;
import static io.casebook.intake.Archives.zip;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class LocalTimeTest {
    private static final String TARGET = "../usr/share/zoneinfo/Asia/Shanghai";

    @TempDir Path folder;

    private static byte[] link(String name, String target) {
        return tar(out -> special(out, name, TarConstants.LF_SYMLINK, target));
    }

    @Test
    void shouldTellWhereTheLinkOfATarLeads() {
        var opened = Opened.of(link("sos-vm52/etc/localtime", TARGET));
        assertThat(opened.texts)
                .containsExactly(Map.entry("sos-vm52/etc/localtime", TARGET + "\n"));
        assertThat(opened.codes()).isEmpty();
    }

    @Test
    void shouldTellWhereTheLinkOfAZipLeads() {
        var opened =
                Opened.of(
                        zip(
                                zip -> {
                                    var link = new ZipArchiveEntry("etc/localtime");
                                    link.setUnixMode(0120777);
                                    zip.putArchiveEntry(link);
                                    zip.write(utf8(TARGET));
                                    zip.closeArchiveEntry();
                                }));
        assertThat(opened.texts).containsExactly(Map.entry("etc/localtime", TARGET + "\n"));
    }

    @Test
    void shouldTellWhereTheLinkOfAFolderLeads() throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        Files.createSymbolicLink(folder.resolve("etc/localtime"), Path.of(TARGET));
        var opened = Opened.of(folder);
        assertThat(opened.texts).containsExactly(Map.entry("etc/localtime", TARGET + "\n"));
        assertThat(opened.codes()).isEmpty();
    }

    @Test
    void shouldPassOverOtherLinks() {
        assertThat(Opened.of(link("etc/localtime", "/etc/passwd")).texts).isEmpty();
        assertThat(Opened.of(link("etc/localtime", "zoneinfo/\u001b[31m")).texts).isEmpty();
        assertThat(Opened.of(link("etc/zone", TARGET)).texts).isEmpty();
        assertThat(Opened.of(link("etc/localtime", "a".repeat(600) + TARGET)).texts).isEmpty();
        assertThat(Opened.of(link("fetc/localtime", TARGET)).only("link-skipped").detail())
                .contains("fetc/localtime -> " + TARGET);
    }

    private static byte[] zoneFile(String end) {
        var head = "TZif2" + "\0".repeat(39) + "\1\2\n\3\0\u00ff";
        return (head + end).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void shouldReadTheZoneAtTheEndOfAZoneFile() {
        var opened = Opened.of(tar(Map.of("etc/localtime", zoneFile("\nCST-8\n"))));
        assertThat(opened.texts).containsExactly(Map.entry("etc/localtime", "CST-8\n"));
    }

    @Test
    void shouldPassOverAZoneFileThatNamesNoZone() {
        for (var end : new String[] {"", "\n", "\n\n", "\nCST-8", "\nC\0T-8\n"}) {
            var opened = Opened.of(tar(Map.of("etc/localtime", zoneFile(end))));
            assertThat(opened.texts).isEmpty();
            assertThat(opened.passedOver).containsOnlyKeys("etc/localtime");
        }
        assertThat(Opened.of(tar(Map.of("etc/other", zoneFile("\nCST-8\n")))).texts).isEmpty();
    }
}
