package io.casebook.format.command.software;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.regex.Pattern;

/// What `rpm -qa` prints: `name-version-release.architecture`, behind it perhaps when it was
/// installed and by whom, as sosreport asks for it.
final class RpmReader implements OutputReader {
    private static final Pattern END_OF_NAME = Pattern.compile("[ \\t]|~~");
    private static final Pattern ARCHITECTURE =
            Pattern.compile(
                    "x86_64|noarch|i[3-6]86|aarch64|ppc64(?:le)?|s390x?|armv7hl|\\(none\\)");
    private static final Pattern PART = Pattern.compile("[\\w.+~^]{1,100}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][\\w.+-]{0,150}");

    private long packages;

    @Override
    public LineWeight read(String line, Statements statements) {
        var word = END_OF_NAME.split(line, 2)[0];
        var dot = word.lastIndexOf('.');
        var known = dot > 0 && ARCHITECTURE.matcher(word.substring(dot + 1)).matches();
        var full = known ? word.substring(0, dot) : word;
        var release = full.lastIndexOf('-');
        var version = release < 0 ? -1 : full.lastIndexOf('-', release - 1);
        if (version <= 0 || !isPackage(full, version, release)) {
            return LineWeight.OTHER;
        }
        packages++;
        Packages.state(full.substring(0, version), full.substring(version + 1), statements);
        return known ? LineWeight.TELLING : LineWeight.FITTING;
    }

    private static boolean isPackage(String full, int version, int release) {
        return NAME.matcher(full.substring(0, version)).matches()
                && PART.matcher(full.substring(version + 1, release)).matches()
                && PART.matcher(full.substring(release + 1)).matches()
                && full.substring(version).chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public void end(Statements statements) {
        if (packages > 0) {
            statements.host("packages", packages, "");
        }
    }
}
