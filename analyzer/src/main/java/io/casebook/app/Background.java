package io.casebook.app;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/// Work that one processor does while another goes on.
///
/// @param <T> what comes of it
final class Background<T> {
    private final ForkJoinTask<T> task;

    private Background(ForkJoinTask<T> task) {
        this.task = task;
    }

    /// Begins with it.
    static <T> Background<T> of(Supplier<T> work) {
        return new Background<>(ForkJoinPool.commonPool().submit(work::get));
    }

    /// Waits until nothing of it goes on, whatever came of it.
    void end() {
        task.quietlyJoin();
    }

    /// What came of it; waits for it. A failure is thrown here.
    T get() {
        return task.join();
    }
}
