package io.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// NOTICE names what is shipped, no more and no less.
final class NoticeTest {
    private static final Pattern ENTRY = Pattern.compile("^\\* (\\S+) (\\S+) — (.+)$");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    @Test
    void shouldNameEveryRuntimeDependencyWithItsVersion() throws IOException {
        var shipped =
                List.of(
                                Files.readString(Path.of("target", "runtime-classpath.txt"))
                                        .strip()
                                        .split(File.pathSeparator))
                        .stream()
                        .map(entry -> Path.of(entry).getFileName().toString())
                        .filter(name -> name.endsWith(".jar") && !name.startsWith("casebook-"))
                        .map(name -> JAR.matcher(name).replaceFirst("$1 $2"))
                        .sorted()
                        .toList();
        assertThat(shipped).hasSizeGreaterThan(10);
        assertThat(
                        entries()
                                .map(matcher -> matcher.group(1) + " " + matcher.group(2))
                                .sorted()
                                .toList())
                .isEqualTo(shipped);
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

    private static java.util.stream.Stream<java.util.regex.MatchResult> entries()
            throws IOException {
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
