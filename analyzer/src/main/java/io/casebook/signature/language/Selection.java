package io.casebook.signature.language;

import io.casebook.model.Crash;
import io.casebook.model.Severity;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One named thing that a signature looks for.
public sealed interface Selection {
    String name();

    /// What it captures, with types.
    Map<String, PlaceholderType> captures();

    /// Whether it may be placed in time.
    default boolean timed() {
        return true;
    }

    /// Records whose message fits one of the patterns.
    ///
    /// @param formats ids of formats; empty for any
    /// @param processes names of the writer; empty for any
    /// @param severity at least as grave; null for any
    /// @param fields demands on other named parts of the record
    /// @param where demands on the captures
    record Messages(
            String name,
            List<MessagePattern> patterns,
            Set<String> formats,
            Set<String> processes,
            @Nullable Severity severity,
            Map<String, List<ValueTest>> fields,
            Map<String, List<ValueTest>> where)
            implements Selection {
        /// The same under another name.
        public Messages named(String other) {
            return new Messages(other, patterns, formats, processes, severity, fields, where);
        }

        @Override
        public Map<String, PlaceholderType> captures() {
            var captures = new TreeMap<String, PlaceholderType>();
            patterns.forEach(pattern -> captures.putAll(pattern.captures()));
            return captures;
        }
    }

    /// What every stop of Windows captures by itself.
    String BUGCHECK_CODE = "bugcheck.code";

    /// Crashes of a kind with such attributes.
    ///
    /// @param capture attribute by capture name
    record Crashes(
            String name,
            Crash.Kind kind,
            Map<String, List<ValueTest>> where,
            Map<String, String> capture)
            implements Selection {
        @Override
        public Map<String, PlaceholderType> captures() {
            var captures = new TreeMap<String, PlaceholderType>();
            capture.keySet().forEach(key -> captures.put(key, PlaceholderType.ANY));
            if (kind == Crash.Kind.WINDOWS_BUGCHECK) {
                captures.put(BUGCHECK_CODE, PlaceholderType.ANY);
            }
            return captures;
        }
    }

    /// What is known of hosts or guests.
    ///
    /// @param key without the kind of subject: `cpu.flags`
    /// @param capture the name under which the value is captured, or null
    record Facts(
            String name,
            Subject.Kind subject,
            String key,
            List<ValueTest> tests,
            @Nullable String capture)
            implements Selection {
        @Override
        public Map<String, PlaceholderType> captures() {
            return capture == null ? Map.of() : Map.of(capture, PlaceholderType.ANY);
        }

        @Override
        public boolean timed() {
            return false;
        }

        /// As in signatures: `guest.cpu.flags`.
        public String fullKey() {
            return (subject == Subject.Kind.HOST ? "host." : "guest.") + key;
        }
    }

    /// What another signature matched.
    ///
    /// @param of only what a host that is no guest told, or only what a guest did; null for any
    /// @param hostAs the name under which the name of the machine is captured, or null
    record Findings(
            String name, String signature, Subject.@Nullable Kind of, @Nullable String hostAs)
            implements Selection {
        @Override
        public Map<String, PlaceholderType> captures() {
            return hostAs == null ? Map.of() : Map.of(hostAs, PlaceholderType.HOST);
        }
    }
}
