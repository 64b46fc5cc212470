package io.casebook.crash;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Tells one crash that several artifacts speak of from several crashes, and crashes that follow
/// from earlier ones from those that stand for themselves.
public final class CrashRelations {
    static final String EVENT = "event.provider";

    private CrashRelations() {}

    /// A crash as one artifact tells it.
    ///
    /// @param boot number of the boot within its artifact, which no other artifact shares
    public record Account(Crash crash, int boot) {
        ArtifactPath artifact() {
            return crash.evidence().span().artifact();
        }
    }

    /// The crashes that these accounts tell of, by time.
    public static List<Crash> of(List<Account> accounts) {
        var stops = new LinkedHashMap<List<Object>, SameStop>();
        var reports = new LinkedHashMap<List<Object>, SameReport>();
        for (var account : accounts.stream().sorted(AccountGroup.COMPLETE_FIRST).toList()) {
            var crash = account.crash;
            var stop = crash.bugcheck();
            if (stop == null) {
                var kind = List.<Object>of(crash.kind(), crash.subject(), crash.title());
                reports.computeIfAbsent(kind, _ -> new SameReport()).add(account);
            } else {
                var exactly = List.<Object>of(stop.code(), stop.arguments());
                stops.computeIfAbsent(exactly, _ -> new SameStop(stop)).add(account);
            }
        }
        return related(
                Stream.concat(
                                stops.values().stream().flatMap(it -> it.groups().stream()),
                                reports.values().stream().flatMap(it -> it.groups().stream()))
                        .sorted(AccountGroup.BY_TIME)
                        .toList());
    }

    private static List<Crash> related(List<AccountGroup> groups) {
        var causes = new CrashCauses();
        var crashes = new ArrayList<Crash>();
        for (var group : groups) {
            crashes.add(group.crash(causes.of(group)));
            causes.add(group);
        }
        return List.copyOf(crashes);
    }

    /// Whether an event of Windows tells of a crash, not an analysis.
    public static boolean isEvent(Crash crash) {
        return crash.attributes().containsKey(EVENT);
    }
}
