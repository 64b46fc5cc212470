package io.casebook.intake;

import static io.casebook.intake.Archives.special;
import static io.casebook.intake.Archives.tar;
import static io.casebook.intake.Archives.utf8;
import static io.casebook.intake.Archives.zip;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.util.Map;

class PathsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "var/log/messages, var/log/messages, false",
                "./var//log/./messages, var/log/messages, false",
                "/var/log/messages, var/log/messages, false",
                "../../etc/passwd, etc/passwd, true",
                "a/../../b, a/b, true",
                "..\\..\\windows\\system32\\a.log, windows/system32/a.log, true",
                "C:\\Logs\\a.txt, Logs/a.txt, true",
                "c:/Logs/a.txt, Logs/a.txt, true",
                "units/dev-disk\\x2dby.device, units/dev-disk\\x2dby.device, false",
                "folder!/file, folder!_/file, false",
                "/, unnamed, false",
                ".., unnamed, true",
            })
    void shouldNormalisePaths(String name, String path, boolean unsafe) {
        assertThat(MemberPath.of(name, 100)).isEqualTo(new MemberPath(path, unsafe));
    }

    @Test
    void shouldMakeControlCharactersVisible() {
        var path = MemberPath.of("a\u001b[2J\nb\u202ec", 100);
        assertThat(path).isEqualTo(new MemberPath("a\ufffd[2J\ufffdb\ufffdc", true));
    }

    @Test
    void shouldShortenHugePathsAndKeepTheFileName() {
        var opened = Opened.of(tar(Map.of("deep/".repeat(2000) + "messages", utf8("x\n"))));
        var path = opened.texts.keySet().iterator().next();
        assertThat(path).hasSizeLessThanOrEqualTo(4096).endsWith("/messages");
        assertThat(opened.codes()).containsExactly("path-unsafe");
    }

    @Test
    void shouldReadUnsafeNamesUnderSafeOnes() {
        for (var archive :
                new byte[][] {
                    tar(Map.of("../../../etc/cron.d/x", utf8("x\n"))),
                    zip(Map.of("../../../etc/cron.d/x", utf8("x\n")))
                }) {
            var opened = Opened.of(archive);
            assertThat(opened.texts).containsOnlyKeys("etc/cron.d/x");
            assertThat(opened.only("path-unsafe").detail()).contains("../../../etc/cron.d/x");
        }
    }

    @Test
    void shouldNotFollowLinksOfATar() {
        var opened =
                Opened.of(
                        tar(
                                out -> {
                                    special(out, "out", TarConstants.LF_SYMLINK, "/etc/passwd");
                                    special(out, "hard", TarConstants.LF_LINK, "../../etc/shadow");
                                    special(out, "null", TarConstants.LF_CHR, "");
                                    special(out, "pipe", TarConstants.LF_FIFO, "");
                                    Archives.file(out, "real", utf8("x\n"));
                                }));
        assertThat(opened.texts).containsOnlyKeys("real");
        assertThat(opened.passedOver).containsOnlyKeys("null", "pipe");
        assertThat(opened.only("link-skipped").detail())
                .startsWith("2 links were not followed")
                .contains("out -> /etc/passwd");
    }

    @Test
    void shouldNotFollowLinksOfAZip() {
        var opened =
                Opened.of(
                        zip(
                                zip -> {
                                    var link = new ZipArchiveEntry("out");
                                    link.setUnixMode(0120777);
                                    zip.putArchiveEntry(link);
                                    zip.write(utf8("/etc/passwd"));
                                    zip.closeArchiveEntry();
                                }));
        assertThat(opened.texts).isEmpty();
        assertThat(opened.codes()).containsExactly("link-skipped");
    }

    @Test
    void shouldReadChineseNamesOfAZipWrittenOnChineseWindows() {
        var bytes =
                zip(
                        zip -> {
                            zip.setEncoding("GBK");
                            zip.setUseLanguageEncodingFlag(false);
                            zip.putArchiveEntry(new ZipArchiveEntry("系统日志.txt"));
                            zip.write("磁盘错误\n".getBytes(Charset.forName("GBK")));
                            zip.closeArchiveEntry();
                        });
        assertThat(Opened.of(bytes).texts).containsExactly(Map.entry("系统日志.txt", "磁盘错误\n"));
    }
}
