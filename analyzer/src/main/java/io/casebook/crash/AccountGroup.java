package io.casebook.crash;

import io.casebook.crash.CrashRelations.Account;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Crash;
import io.casebook.model.EventChunk;
import io.casebook.model.SourceSpan;
import io.casebook.model.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// The accounts of one crash.
final class AccountGroup {
    /// The most complete account of a crash first; its place is the one that is shown.
    static final Comparator<Account> COMPLETE_FIRST =
            Comparator.comparing((Account it) -> CrashRelations.isEvent(it.crash()))
                    .thenComparingInt(it -> -it.crash().frames().size())
                    .thenComparing(it -> !isAnalysed(it.crash()))
                    .thenComparing(it -> !it.crash().attributes().containsKey("dump.file"))
                    .thenComparingLong(it -> it.crash().context().uncertaintyMillis())
                    .thenComparing(Account::artifact);

    static final Comparator<AccountGroup> BY_TIME =
            Comparator.comparing((AccountGroup it) -> it.crash().nanos() == EventChunk.UNDATED)
                    .thenComparingLong(it -> it.crash().nanos())
                    .thenComparing(it -> it.span().artifact())
                    .thenComparingLong(it -> it.span().offset());

    private final List<Account> accounts = new ArrayList<>();
    private Crash dated;

    AccountGroup(Account first) {
        accounts.add(first);
        dated = first.crash();
    }

    private static boolean isAnalysed(Crash crash) {
        var stop = crash.bugcheck();
        return stop != null && stop.bucket() != null;
    }

    void add(Account account) {
        accounts.add(account);
        accounts.sort(COMPLETE_FIRST);
        dated = isDatedBetter(account.crash()) ? account.crash() : dated;
    }

    private boolean isDatedBetter(Crash crash) {
        return crash.nanos() != EventChunk.UNDATED
                && (dated.nanos() == EventChunk.UNDATED
                        || crash.context().uncertaintyMillis()
                                < dated.context().uncertaintyMillis());
    }

    /// The most complete first.
    List<Account> accounts() {
        return Collections.unmodifiableList(accounts);
    }

    /// The most complete account.
    Crash crash() {
        return accounts.getFirst().crash();
    }

    private SourceSpan span() {
        return crash().evidence().span();
    }

    boolean isToldIn(ArtifactPath artifact) {
        return accounts.stream().anyMatch(it -> it.artifact().equals(artifact));
    }

    /// The account whose time is known best; the first where none is dated.
    Crash dated() {
        return dated;
    }

    /// Who crashed, as the first account says that knows.
    Subject subject() {
        return accounts.stream()
                .map(it -> it.crash().subject())
                .filter(Subject::named)
                .findFirst()
                .orElse(crash().subject());
    }

    /// The one crash, with what the rest of the upload tells of it.
    Crash crash(@Nullable SourceSpan cause) {
        var own = crash().context();
        var places = accounts.stream().skip(1).map(it -> it.crash().evidence()).toList();
        return crash().resolved(subject(), crash().nanos())
                .within(new Crash.Context(own.basis(), own.uncertaintyMillis(), places, cause));
    }
}
