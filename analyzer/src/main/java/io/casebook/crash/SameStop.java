package io.casebook.crash;

import io.casebook.crash.CrashRelations.Account;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The accounts of stops of Windows with one code and the same arguments: the events that it writes
/// once it runs again (Kernel-Power 41, BugCheck 1001, Windows Error Reporting 1001), the header of
/// the dump, its analysis, a list of dumps.
final class SameStop {
    /// Between the events of one reboot, and between a crash and them.
    private static final long REBOOT_NANOS = 3_600_000_000_000L;

    /// An address of the kernel, which it chooses anew at each boot; no status that is extended to
    /// 64 bits, nor a number of a processor.
    private static final Pattern ADDRESS = Pattern.compile("0xffff[89a-f][0-9a-f]{11}");

    private static final String STATUS = "0xffffffff";

    private static final Pattern FOLDERS = Pattern.compile(".*[\\\\/]");
    private static final Pattern SUFFIX = Pattern.compile("\\.dmp$");
    private static final String EVERY_DUMP = "memory";
    private static final int MOST_COMPARED = 64;

    private final boolean telling;
    private final NavigableMap<Long, List<AccountGroup>> groups = new TreeMap<>();

    /// @param stop the code and the arguments
    SameStop(Crash.Bugcheck stop) {
        telling =
                stop.arguments().stream()
                        .anyMatch(it -> ADDRESS.matcher(it).matches() && !it.startsWith(STATUS));
    }

    /// Adds an account; the most complete are to come first.
    void add(Account account) {
        near(account.crash().nanos())
                .filter(it -> isSame(it, account))
                .findFirst()
                .ifPresentOrElse(it -> it.add(account), () -> open(account));
    }

    private void open(Account account) {
        groups.computeIfAbsent(account.crash().nanos(), _ -> new ArrayList<>())
                .add(new AccountGroup(account));
    }

    /// The stops that one at a time may be: of those that lie apart in time only few are of
    /// interest to one that is not dated.
    private Stream<AccountGroup> near(long nanos) {
        if (nanos == EventChunk.UNDATED) {
            return groups().stream().limit(MOST_COMPARED);
        }
        var dated = groups.subMap(nanos - REBOOT_NANOS, true, nanos + REBOOT_NANOS, true);
        return Stream.concat(
                dated.values().stream().flatMap(List::stream),
                groups.getOrDefault(EventChunk.UNDATED, List.of()).stream().limit(MOST_COMPARED));
    }

    List<AccountGroup> groups() {
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private boolean isSame(AccountGroup group, Account account) {
        return isOfOneMachine(group.subject(), account.crash().subject())
                && group.accounts().stream().noneMatch(it -> isSameTeller(it, account))
                && group.accounts().stream().anyMatch(it -> isOfOneStop(it, account));
    }

    /// An analysis seldom names the machine; where its arguments are not those of any stop of the
    /// kind, they show whose it is.
    private boolean isOfOneMachine(Subject one, Subject other) {
        return one.equals(other) || telling && !(one.named() && other.named());
    }

    /// One provider tells a crash once, as does one list: a machine that crashes in a loop says the
    /// same each time.
    private static boolean isSameTeller(Account one, Account other) {
        return one.artifact().equals(other.artifact())
                && provider(one.crash()).equals(provider(other.crash()));
    }

    private static String provider(Crash crash) {
        return crash.attributes().getOrDefault(CrashRelations.EVENT, "");
    }

    private boolean isOfOneStop(Account one, Account other) {
        var dated = Stream.of(one, other).allMatch(it -> it.crash().nanos() != EventChunk.UNDATED);
        return dated
                ? isNear(one.crash(), other.crash())
                : telling || isOfOneDump(one.crash(), other.crash());
    }

    private boolean isNear(Crash one, Crash other) {
        var isToldByEvent = CrashRelations.isEvent(one) || CrashRelations.isEvent(other);
        return (isToldByEvent || telling) && Math.abs(one.nanos() - other.nanos()) <= REBOOT_NANOS;
    }

    private static boolean isOfOneDump(Crash one, Crash other) {
        var dumps = dumps(one);
        return dumps(other).stream().anyMatch(dumps::contains);
    }

    /// The names of the dumps that a crash left; not that which each crash writes anew.
    private static List<String> dumps(Crash crash) {
        return Stream.of("report.id", "dump.file")
                .map(it -> crash.attributes().getOrDefault(it, "").toLowerCase(Locale.ROOT))
                .map(it -> FOLDERS.matcher(it).replaceFirst(""))
                .map(it -> SUFFIX.matcher(it).replaceFirst(""))
                .filter(it -> !it.isEmpty() && !it.equals(EVERY_DUMP))
                .toList();
    }
}
