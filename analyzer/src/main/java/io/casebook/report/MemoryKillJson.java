package io.casebook.report;

import io.casebook.model.MemoryKill;

import org.jspecify.annotations.Nullable;

/// A kill for lack of memory as a member of the JSON report.
final class MemoryKillJson {
    private MemoryKillJson() {}

    static void members(JsonOut out, MemoryKill kill) {
        out.text("subject", kill.subject().toString())
                .time("time", kill.nanos())
                .text("reason", kill.reason())
                .text("limit", kill.limit().label())
                .text("limited", kill.limited());
        number(out, "limit_bytes", kill.limitBytes());
        number(out, "ram_bytes", kill.ramBytes());
        number(out, "swap_bytes", kill.swapBytes());
        number(out, "swap_free_bytes", kill.swapFreeBytes());
        out.text("invoker", kill.invoker())
                .object("victim", kill.victim(), it -> victim(out, it, kill.victimAsUser()))
                .list("users", kill.users(), it -> user(out, it))
                .object("evidence", () -> ReportJson.evidence(out, kill.evidence()));
    }

    private static void victim(
            JsonOut out, MemoryKill.Victim victim, MemoryKill.@Nullable User user) {
        out.number("pid", victim.pid()).text("name", victim.name());
        number(out, "resident_bytes", victim.residentBytes());
        number(out, "swap_bytes", user == null ? null : user.swapBytes());
        number(out, "score_adjustment", user == null ? null : Long.valueOf(user.adjustment()));
    }

    private static void user(JsonOut out, MemoryKill.User user) {
        out.number("pid", user.pid())
                .text("name", user.name())
                .number("resident_bytes", user.residentBytes());
        number(out, "swap_bytes", user.swapBytes());
        out.number("score_adjustment", user.adjustment());
    }

    private static void number(JsonOut out, String name, @Nullable Long value) {
        if (value == null) {
            out.nothing(name);
        } else {
            out.number(name, value);
        }
    }
}
