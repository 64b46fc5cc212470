package io.casebook.crash.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casebook.crash.kernel.BystanderFunctions.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The list of functions for which reports are not named.
class BystanderFunctionsTest {
    private final BystanderFunctions bystanders = BystanderFunctions.shipped();

    private static List<BystanderFunctions.Group> groups(String list) {
        return BystanderFunctions.groups(
                new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
    }

    /// Subjects of mails in which kernel developers discuss faults end with these.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "really_probe",
                "kcov_remote_start",
                "valid_state",
                "__virt_addr_valid",
                "bpf_trace_run2",
                "bpf_trace_run4",
                "pwq_dec_nr_in_flight",
                "rcu_cblist_dequeue",
                "mempool_alloc_noprof",
                "__schedule",
                "console_trylock_spinning",
                "device_move",
                "device_del",
                "driver_register",
                "__flush_workqueue",
                "__queue_work",
                "trace_suspend_resume",
                "kobject_add_internal",
                "__put_partials",
                "__synchronize_srcu",
                "schedule_timeout",
                "copy_from_kernel_nofault",
                "clear_user_rep_good",
                "rcu_note_context_switch",
                "page_counter_cancel",
                "__wake_up_common_lock",
                "remove_wait_queue",
                "lock_sock_nested",
                "__xas_nomem",
                "vma_alloc_folio_noprof",
                "__alloc_frozen_pages_noprof",
                "__alloc_skb",
                "__pskb_pull_tail",
                "__rmqueue_pcplist",
                "__set_page_owner",
                "__free_object",
                "_prb_commit",
                "cancel_delayed_work",
                "flush_delayed_work",
                "flush_to_ldisc",
                "kernfs_new_node",
                "kernfs_get",
                "device_release_driver_internal",
                "skb_queue_purge_reason",
                "skb_release_data",
                "csum_partial",
                "atomic_open",
                "xfs_refcount_adjust"
            })
    void shouldLetFunctionsOfOnePartBeNamed(String function) {
        assertThat(bystanders.passes(Suspect.builtIn(function))).isFalse();
    }

    /// Subjects of such mails of warnings, stalls, locks: what a title or a loop itself names.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "notifier_call_chain",
                "__mod_timer",
                "stack_depot_save_flags",
                "call_rcu",
                "mark_lock",
                "trace_hardirqs_on",
                "__vmalloc_node_range",
                "debug_check_no_obj_freed"
            })
    void shouldLetWhatFindsFaultsBeNamedByItsOwnReports(String function) {
        assertThat(bystanders.is(Role.SKIPPED, Suspect.builtIn(function))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dump_stack_lvl",
                "dump_trace",
                "kasan_report",
                "__asan_load8",
                "print_report",
                "memcpy",
                "_raw_spin_lock_irqsave",
                "mutex_lock_nested",
                "kmalloc_trace",
                "kmem_cache_alloc_noprof",
                "kfree",
                "refcount_warn_saturate",
                "lock_acquire.part.0",
                "text.lock.spinlock",
                "reiserfs_write_lock"
            })
    void shouldPassReportersAndWhatServesEverybody(String function) {
        assertThat(bystanders.passes(Suspect.builtIn(function))).isTrue();
    }

    @Test
    void shouldHoldFunctionsOfModulesForOthersThanThoseOfTheKernel() {
        assertThat(bystanders.passes(new Suspect("show_regs", "vendor"))).isFalse();
        assertThat(bystanders.is(Role.BEGINS, new Suspect("vfs_write", "vendor"))).isFalse();
        assertThat(bystanders.passes(new Suspect("refcount_inc", "vendor"))).isTrue();
        assertThat(bystanders.passes(new Suspect("assfail", "xfs"))).isTrue();
    }

    @Test
    void shouldSayEachFunctionOnceInARole() {
        for (var role : Role.values()) {
            var functions =
                    BystanderFunctions.shippedGroups().stream()
                            .filter(group -> group.role() == role)
                            .flatMap(group -> group.functions().stream());

            assertThat(functions).as(role.name()).doesNotHaveDuplicates().isNotEmpty();
        }
    }

    @Test
    void shouldGiveAReasonForEachGroup() {
        assertThat(BystanderFunctions.shippedGroups())
                .allSatisfy(group -> assertThat(group.reason()).hasSizeGreaterThan(20));
    }

    @Test
    void shouldRejectAKeyThatNoGroupHas() {
        assertThatThrownBy(() -> groups("[{reason: a, role: waits, functions: [b], places: c}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("places");
    }

    @Test
    void shouldRejectAGroupWithoutAReason() {
        assertThatThrownBy(() -> groups("[{role: waits, functions: [b]}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }
}
