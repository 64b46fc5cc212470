package io.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// NOTICE names what is shipped, no more and no less.
final class NoticeTest {
    private static final Pattern ENTRY = Pattern.compile("^\\* (\\S+) (\\S+) — (.+)$");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    @Test
    void shouldNameEveryRuntimeDependencyWithItsVersion() throws IOException {
        var shipped = shipped();
        assertThat(shipped).hasSizeGreaterThan(10);
        assertThat(
                        entries()
                                .map(matcher -> matcher.group(1) + " " + matcher.group(2))
                                .sorted()
                                .toList())
                .as("the jars of target/lib; mvn clean takes away those of earlier builds")
                .isEqualTo(shipped);
    }

    /// The jars that the program finds beside its own, as the build put them there.
    private static List<String> shipped() throws IOException {
        try (var jars = Files.list(Path.of("target", "lib"))) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> !name.startsWith("casebook-"))
                    .map(name -> JAR.matcher(name).replaceFirst("$1 $2"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shouldNameALicenceForEachDependency() throws IOException {
        assertThat(entries().map(matcher -> matcher.group(3)).distinct().toList())
                .isNotEmpty()
                .allMatch(
                        licence ->
                                licence.matches(
                                        "Apache-2\\.0|BSD-[23]-Clause|0BSD|MIT|LGPL-2\\.1-or-later|EPL-2\\.0"));
    }

    private static Stream<MatchResult> entries() throws IOException {
        return Files.readAllLines(Path.of("..", "NOTICE")).stream()
                .filter(line -> line.startsWith("* "))
                .map(
                        line -> {
                            var matcher = ENTRY.matcher(line);
                            assertThat(matcher.matches()).as(line).isTrue();
                            return matcher.toMatchResult();
                        });
    }
}
