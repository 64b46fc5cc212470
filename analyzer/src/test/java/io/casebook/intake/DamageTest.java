package io.casebook.intake;

import static io.casebook.intake.Archives.bzip2;
import static io.casebook.intake.Archives.gzip;
import static io.casebook.intake.Archives.indexOf;
import static io.casebook.intake.Archives.joined;
import static io.casebook.intake.Archives.lines;
import static io.casebook.intake.Archives.sevenZ;
import static io.casebook.intake.Archives.tar;
import static io.casebook.intake.Archives.utf8;
import static io.casebook.intake.Archives.xz;
import static io.casebook.intake.Archives.zip;
import static io.casebook.intake.Archives.zstd;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.model.ArtifactPath;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

class DamageTest {
    private static final String FIRST = lines("first", 2000);
    private static final String SECOND = lines("second", 2000);
    private static final String THIRD = lines("third", 2000);

    private static Map<String, byte[]> three() {
        return new TreeMap<>(
                Map.of("a.log", utf8(FIRST), "b.log", utf8(SECOND), "c.log", utf8(THIRD)));
    }

    @Test
    void shouldKeepAllThatStandsBeforeTheCutOfATarGz() {
        var whole = gzip(tar(three()));
        var all = FIRST + SECOND + THIRD;
        var before = 0;
        for (var cut = whole.length / 40; cut < whole.length - 20; cut += whole.length / 40) {
            var opened = Opened.of(Arrays.copyOf(whole, cut));
            var kept = String.join("", opened.texts.values());
            assertThat(all).startsWith(kept);
            assertThat(kept.length()).isGreaterThanOrEqualTo(before);
            assertThat(opened.only("archive-truncated").detail()).contains("byte " + cut);
            assertThat(opened.diagnostics).hasSize(1);
            before = kept.length();
        }
        assertThat(before).isGreaterThan(all.length() * 9 / 10);
    }

    @Test
    void shouldKeepAllThatStandsBeforeTheCutOfATar() {
        var whole = tar(three());
        for (var cut :
                new int[] {512, 700, 1024, 100_000, whole.length / 2, whole.length - 20_000}) {
            var opened = Opened.of(Arrays.copyOf(whole, cut));
            assertThat(FIRST + SECOND + THIRD).startsWith(String.join("", opened.texts.values()));
            assertThat(opened.only("archive-truncated").detail()).contains("byte");
        }
    }

    @Test
    void shouldKeepNearlyAllThatStandsBeforeACutOfEachCompression() {
        var text = lines("host", 40_000);
        for (var whole :
                List.of(gzip(utf8(text)), xz(utf8(text)), bzip2(utf8(text)), zstd(utf8(text)))) {
            var opened = Opened.of(Arrays.copyOf(whole, whole.length * 9 / 10));
            assertThat(text).startsWith(opened.texts.get("stdin"));
            assertThat(opened.text("stdin").size()).isGreaterThan(text.length() * 7L / 10);
            assertThat(opened.codes()).containsExactly("archive-truncated");
        }
    }

    @Test
    void shouldReportAWrongChecksumOfGzipAndKeepTheText() {
        var bytes = gzip(utf8(FIRST));
        bytes[bytes.length - 8] ^= 1;
        var opened = Opened.of(bytes);
        assertThat(opened.texts).containsEntry("stdin", FIRST);
        assertThat(opened.only("archive-corrupt").detail()).contains("checksum");
    }

    @Test
    void shouldReportAWrongChecksumOfATarGzThoughTheTarIsWhole() {
        var bytes = gzip(tar(three()));
        bytes[bytes.length - 8] ^= 1;
        var opened = Opened.of(bytes);
        assertThat(opened.texts).hasSize(3);
        assertThat(opened.only("archive-corrupt").detail()).contains("checksum");
    }

    @Test
    void shouldReportWhatFollowsGzipData() {
        var opened = Opened.of(joined(gzip(utf8("one\n")), utf8("garbage")));
        assertThat(opened.texts).containsEntry("stdin", "one\n");
        assertThat(opened.codes()).containsExactly("archive-corrupt");
    }

    @Test
    void shouldLoseOnlyTheDamagedMemberOfAZip() {
        var bytes = zip(three());
        var member = indexOf(bytes, utf8("b.log")) + 5;
        Arrays.fill(bytes, member + 3000, member + 3400, (byte) 0xff);
        var opened = Opened.of(bytes);
        assertThat(opened.texts).containsEntry("a.log", FIRST).containsEntry("c.log", THIRD);
        assertThat(opened.texts.get("b.log")).isNotEmpty();
        assertThat(opened.only("archive-corrupt").artifact()).hasToString("b.log");
    }

    @Test
    void shouldReportAWrongChecksumInAZip() {
        var bytes =
                zip(
                        zip -> {
                            zip.setMethod(ZipArchiveEntry.STORED);
                            var entry = new ZipArchiveEntry("a.log");
                            entry.setSize(FIRST.length());
                            zip.putArchiveEntry(entry);
                            zip.write(utf8(FIRST));
                            zip.closeArchiveEntry();
                        });
        bytes[indexOf(bytes, utf8("request"))] = 'R';
        var opened = Opened.of(bytes);
        assertThat(opened.texts).containsKey("a.log");
        assertThat(opened.only("archive-corrupt").detail()).contains("checksum");
    }

    @Test
    void shouldReadAZipWithoutItsDirectoryFromItsStart() {
        var bytes = zip(three());
        var opened = Opened.of(Arrays.copyOf(bytes, indexOf(bytes, utf8("c.log")) + 5000));
        assertThat(opened.texts).containsEntry("a.log", FIRST).containsEntry("b.log", SECOND);
        assertThat(THIRD).startsWith(opened.texts.get("c.log"));
        assertThat(opened.codes()).contains("archive-truncated");
    }

    @Test
    void shouldLoseOnlyTheMemberWithADamagedTarHeader() {
        var bytes = tar(three());
        bytes[indexOf(bytes, utf8("b.log"))] ^= 0x20;
        var opened = Opened.of(bytes);
        assertThat(opened.texts).containsEntry("a.log", FIRST).containsEntry("c.log", THIRD);
        assertThat(opened.only("archive-corrupt").detail()).contains("byte");
    }

    @Test
    void shouldGoOnBehindADamagedFirstHeader() {
        var bytes = tar(three());
        bytes[0] ^= 0x20;
        assertThat(Opened.of(bytes).texts).containsOnlyKeys("b.log", "c.log");
    }

    @Test
    void shouldKeepTheMembersAroundADamagedInnerArchive() {
        var inner = gzip(tar(three()));
        var members = new LinkedHashMap<String, byte[]>();
        members.put("1.log", utf8(FIRST));
        members.put("2.tgz", Arrays.copyOf(inner, inner.length / 2));
        members.put("3.log", utf8(THIRD));
        var opened = Opened.of(gzip(tar(members)));
        assertThat(opened.texts).containsEntry("1.log", FIRST).containsEntry("3.log", THIRD);
        assertThat(opened.texts).containsEntry("2.tgz!/a.log", FIRST);
        assertThat(opened.only("archive-truncated").artifact())
                .isEqualTo(new ArtifactPath("2.tgz!/b.log"));
    }

    @Test
    void shouldSayThatAZipIsEncryptedAndReadItsOtherMembers() {
        var bytes = zip(three());
        // general purpose bit 0 of the local header and of the directory (APPNOTE 4.4.4)
        bytes[indexOf(bytes, utf8("b.log")) - 30 + 6] |= 1;
        var directory = indexOf(bytes, utf8("PK\1\2"));
        var tail = Arrays.copyOfRange(bytes, directory, bytes.length);
        bytes[directory + indexOf(tail, utf8("b.log")) - 46 + 8] |= 1;
        var opened = Opened.of(bytes);
        assertThat(opened.texts).containsOnlyKeys("a.log", "c.log");
        assertThat(opened.only("archive-encrypted").artifact()).hasToString("b.log");
    }

    @Test
    void shouldSayThatA7zIsEncrypted() {
        var opened = Opened.of(sevenZ(Map.of("a.log", utf8(FIRST)), 's', 'e', 's', 'a', 'm', 'e'));
        assertThat(opened.codes()).containsExactly("archive-encrypted");
        assertThat(opened.texts).isEmpty();
    }

    @Test
    void shouldReportADamaged7z() {
        var bytes = sevenZ(three());
        Arrays.fill(bytes, 2000, 2100, (byte) 0x55);
        var opened = Opened.of(bytes);
        assertThat(opened.codes()).isNotEmpty().allMatch(code -> code.startsWith("archive-"));
    }

    @Test
    void shouldReportDataThatOnlyItsNameCallsAnArchive() {
        var noise = new byte[3000];
        IntStream.range(0, noise.length).forEach(i -> noise[i] = (byte) ((i * i) >> 3));
        var opened = Opened.of(tar(Map.of("old/messages.gz", noise)));
        assertThat(opened.only("archive-corrupt").artifact()).hasToString("old/messages.gz");
    }

    @Test
    void shouldSurviveEachDamagedByteOfSmallArchives() {
        var members = Map.of("a.log", utf8(lines("host", 5)));
        for (var whole :
                List.of(
                        tar(members),
                        zip(members),
                        sevenZ(members),
                        gzip(tar(members)),
                        xz(tar(members)),
                        zstd(tar(members)),
                        bzip2(tar(members)))) {
            for (var at = 0; at < Math.min(whole.length, 600); at += 3) {
                var damaged = whole.clone();
                damaged[at] ^= (byte) 0xff;
                var opened = Opened.of(damaged);
                var seen =
                        opened.texts.size() + opened.passedOver.size() + opened.diagnostics.size();
                assertThat(seen).isPositive();
            }
        }
    }
}
