package io.casebook.format.windbg;

import io.casebook.grammar.WindbgParser;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// `Windows 7 Kernel Version 7601 (Service Pack 1) MP (2 procs) Free x86 compatible`
final class WindowsVersion {
    private WindowsVersion() {}

    /// The attributes that the line states: `os.name`, `os.version` (build number and service
    /// pack), `os.processors`, `os.architecture` (`x86`, `x64`, `arm64`; missing where the line
    /// was wrapped before it).
    static Map<String, String> of(
            WindbgParser.SystemContext line,
            Function<@Nullable Token, String> text,
            Function<List<? extends Token>, String> words) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("os.name", ("Windows " + words.apply(line.name)).strip());
        attributes.put(
                "os.version", (text.apply(line.build) + " " + words.apply(line.pack)).strip());
        var architecture = architecture(words.apply(line.architecture), text.apply(line.alias));
        if (!architecture.isEmpty()) {
            attributes.put("os.architecture", architecture);
        }
        attributes.put(
                "os.processors", line.processors == null ? "1" : text.apply(line.processors));
        return attributes;
    }

    private static String architecture(String written, String alias) {
        if (alias.equals("AArch64")) {
            return "arm64";
        }
        return written.equals("x86 compatible") ? "x86" : written;
    }
}
