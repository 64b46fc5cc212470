package io.casebook.format.command.software;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.regex.Pattern;

/// What `dpkg -l` prints (dpkg src/query/main.c, list1package). Packages that are installed are
/// counted; of removed ones the configuration may be left.
final class DpkgReader implements OutputReader {
    private static final Pattern HEADING =
            Pattern.compile(
                    "Desired=Unknown/Install/.*|\\| Status=Not/Inst/.*|\\|/ Err\\?=.*|\\|\\|/ Name"
                            + " .*");
    private static final Pattern RULE = Pattern.compile("\\+\\+\\+-=[=-]{1,2000}");
    private static final Pattern PACKAGE =
            Pattern.compile(
                    "([uirph][ncHUFWti])[ R] {1,3}([a-z0-9][a-z0-9.+-]{0,150})(?::[a-z0-9-]{2,20})?"
                            + " +(\\d\\S{0,150}) +(\\S.*)");
    private static final Pattern ARCHITECTURE =
            Pattern.compile("(?:all|amd64|arm64|armhf|i386|ppc64el|s390x|riscv64) +.*");

    private long packages;

    @Override
    public LineWeight read(String line, Statements statements) {
        if (HEADING.matcher(line).matches()) {
            return LineWeight.TELLING;
        }
        if (RULE.matcher(line).matches()) {
            return LineWeight.FITTING;
        }
        var row = PACKAGE.matcher(line);
        if (!row.matches()) {
            return LineWeight.OTHER;
        }
        if (row.group(1).charAt(1) == 'i') {
            packages++;
            Packages.state(row.group(2), row.group(3), statements);
        }
        return ARCHITECTURE.matcher(row.group(4)).matches()
                ? LineWeight.TELLING
                : LineWeight.FITTING;
    }

    @Override
    public void end(Statements statements) {
        if (packages > 0) {
            statements.host("packages", packages, "");
        }
    }
}
