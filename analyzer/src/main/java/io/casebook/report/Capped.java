package io.casebook.report;

import java.util.List;
import java.util.function.Function;

/// The head of a list that may be too long for a page, and how much is left out.
///
/// @param more elements that are not shown
public record Capped<T>(List<T> shown, long more) {
    static <T> Capped<T> of(List<T> all, int most) {
        var shown = all.subList(0, Math.min(most, all.size()));
        return new Capped<>(List.copyOf(shown), all.size() - shown.size());
    }

    <R> Capped<R> map(Function<? super T, ? extends R> form) {
        return new Capped<>(shown.stream().<R>map(form).toList(), more);
    }

    /// Whether there is nothing at all.
    public boolean isEmpty() {
        return shown.isEmpty();
    }

    /// How many there are, those not shown included.
    public long size() {
        return shown.size() + more;
    }
}
