package io.casebook.crash.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldLocksTest {
    @Test
    void shouldNotSayWhoHoldsALockThatOnlyItsClassTells() {
        var locks =
                HeldLocks.of(
                        """
                        1 lock held by opener/77:
                        #0:  (&s->lock){+.+.}, at: [<ffffffff81000000>] sample_open+0x31/0x90
                        2 locks held by writer/88:
                        #0:  (&s->lock){+.+.}, at: [<ffffffff81000000>] sample_write+0x31/0x90
                        #1:  (&o->lock){+.+.}, at: [<ffffffff81000000>] other_write+0x31/0x90
                        """
                                .lines()
                                .toList());

        assertThat(locks.awaited("opener/77"))
                .map(it -> locks.holders(it, "opener/77"))
                .contains("writer/88 (holds one of this class)");
    }
}
