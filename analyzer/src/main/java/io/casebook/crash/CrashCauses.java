package io.casebook.crash;

import io.casebook.crash.CrashRelations.Account;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The crashes of each boot that may have led to later ones. The kernel itself remembers what went
/// wrong since it was booted, as taint flags (Documentation/admin-guide/tainted-kernels.rst).
final class CrashCauses {
    private final Map<Flag, Root> roots = new HashMap<>();
    private int count;

    /// A flag that a kernel bears, as one artifact tells.
    private record Flag(ArtifactPath artifact, Subject subject, int boot, Taint taint) {
        static Flag of(Account account, Taint taint) {
            return new Flag(account.artifact(), account.crash().subject(), account.boot(), taint);
        }
    }

    /// The first crash of a series that set a flag.
    ///
    /// @param number in the order of time
    /// @param last the newest of the series, as the same artifact tells it
    private record Root(int number, Crash first, Crash last) {
        SourceSpan span() {
            return first.evidence().span();
        }
    }

    /// Notes a crash; they come in the order of time.
    void add(AccountGroup group) {
        var taint = Taint.of(group.crash());
        count++;
        if (taint != Taint.NONE) {
            var mine = new Root(count, group.crash(), group.crash());
            group.accounts().forEach(it -> add(it, taint, mine));
        }
    }

    private void add(Account account, Taint taint, Root mine) {
        roots.compute(
                Flag.of(account, taint),
                (_, root) -> {
                    var series =
                            root == null
                                            || !Consequence.isOfSeries(
                                                    taint, root.last, account.crash())
                                    ? mine
                                    : root;
                    return new Root(series.number, series.first, account.crash());
                });
    }

    /// The crash from which a later one follows; null where none is known.
    @Nullable SourceSpan of(AccountGroup later) {
        return later.accounts().stream()
                .flatMap(this::causes)
                .min(Comparator.comparingInt(Root::number))
                .map(Root::span)
                .orElse(null);
    }

    private Stream<Root> causes(Account later) {
        var borne = later.crash().tainted();
        return borne == null
                ? Stream.empty()
                : Arrays.stream(Taint.values())
                        .filter(taint -> taint.isIn(borne))
                        .flatMap(taint -> cause(taint, later));
    }

    private Stream<Root> cause(Taint taint, Account later) {
        var root = roots.get(Flag.of(later, taint));
        return root != null && Consequence.is(taint, root.last, later.crash())
                ? Stream.of(root)
                : Stream.empty();
    }
}
