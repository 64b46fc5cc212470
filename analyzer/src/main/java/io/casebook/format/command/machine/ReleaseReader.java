package io.casebook.format.command.machine;

import io.casebook.format.command.Labelled;
import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// `/etc/os-release` (os-release(5)), `/etc/lsb-release`, `lsb_release -a`, `/etc/redhat-release`
/// and its like, `/etc/SuSE-release`, `/etc/debian_version`.
final class ReleaseReader implements OutputReader {
    private static final Map<String, String> KEYS =
            Map.of(
                    "PRETTY_NAME", "os.name",
                    "VERSION_ID", "os.version",
                    "DISTRIB_DESCRIPTION", "os.name",
                    "DISTRIB_RELEASE", "os.version",
                    "ID", "os.id");

    private static final Pattern SUSE =
            Pattern.compile("(VERSION|PATCHLEVEL|CODENAME) = (\\w[\\w.-]{0,20})");

    /// The levels of an old SUSE; `VERSION="7 (Core)"` of others is for people.
    private static final Map<String, String> SUSE_KEYS =
            Map.of(
                    "VERSION", "os.version",
                    "PATCHLEVEL", "os.patch-level",
                    "CODENAME", "os.codename");

    private static final Map<String, String> LABELS =
            Map.of("Description", "os.name", "Release", "os.version");
    private static final Set<String> TELLING =
            Set.of("PRETTY_NAME", "VERSION_ID", "DISTRIB_DESCRIPTION", "DISTRIB_RELEASE");
    private static final Set<String> LSB_LABELS =
            Set.of("LSB Version", "Distributor ID", "Codename");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Z][A-Z0-9_]{1,50}=.*");
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "((?:Red Hat|CentOS|Fedora|Oracle|Rocky|AlmaLinux|Scientific|XenServer|Citrix"
                            + "|Amazon|Kylin|openEuler|Anolis|Alibaba|Virtuozzo|NeoKylin|XCP-ng)"
                            + "[\\w .-]{0,60}) release (\\d[\\w.-]{0,30})(?: [^:]{0,80})?");
    private static final Pattern SUSE_NAME =
            Pattern.compile(
                    "(?:SUSE Linux|openSUSE)[\\w .-]{1,60}\\((?:x86_64|i586|aarch64|s390x)\\)");
    private static final Pattern DEBIAN =
            Pattern.compile("\\d{1,2}(?:\\.\\d{1,3}){0,2}|[a-z]+/sid");

    @Override
    public LineWeight read(String line, Statements statements) {
        if (line.startsWith("#") || line.startsWith("No LSB modules")) {
            return LineWeight.ASIDE;
        }
        if (ASSIGNMENT.matcher(line).matches()) {
            return assignment(line, statements);
        }
        var labelled = Labelled.of(line);
        return labelled != null && line.startsWith(labelled.label() + ":")
                ? labelled(labelled, statements)
                : sentence(line, statements);
    }

    private static LineWeight assignment(String line, Statements statements) {
        var setting = Labelled.of(line, '=');
        if (setting == null) {
            return LineWeight.OTHER;
        }
        var key = KEYS.get(setting.label());
        if (key != null) {
            statements.host(key, setting.unquoted());
        }
        return TELLING.contains(setting.label()) ? LineWeight.TELLING : LineWeight.FITTING;
    }

    private static LineWeight labelled(Labelled line, Statements statements) {
        var key = LABELS.get(line.label());
        if (key == null) {
            return LSB_LABELS.contains(line.label()) ? LineWeight.TELLING : LineWeight.OTHER;
        }
        statements.host(key, line.value());
        return LineWeight.FITTING;
    }

    private static LineWeight sentence(String line, Statements statements) {
        var suse = SUSE.matcher(line);
        if (suse.matches()) {
            statements.host(Objects.requireNonNull(SUSE_KEYS.get(suse.group(1))), suse.group(2));
            return LineWeight.FITTING;
        }
        var release = SENTENCE.matcher(line);
        if (release.matches()) {
            statements.host("os.name", line);
            statements.host("os.version", release.group(2));
            return LineWeight.TELLING;
        }
        if (SUSE_NAME.matcher(line).matches()) {
            statements.host("os.name", line);
            return LineWeight.TELLING;
        }
        return debian(line, statements);
    }

    private static LineWeight debian(String line, Statements statements) {
        if (!DEBIAN.matcher(line).matches()) {
            return LineWeight.OTHER;
        }
        statements.host("os.version", line);
        return LineWeight.FITTING;
    }
}
