package io.casebook.format.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Formats;
import io.casebook.model.ArtifactPath;
import io.casebook.model.Subject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class CgroupPathTest {
    private static final String SCOPE =
            "s-h1/sys/fs/cgroup/machine.slice/machine-qemu\\x2d7\\x2dvm\\x2d113.scope";

    @ParameterizedTest
    @CsvSource({
        "memory.max, cgroup.",
        "libvirt/memory.max, cgroup.",
        "libvirt/vcpu0/cpu.max, cgroup.vcpu0.",
        "emulator/cpu.cfs_quota_us, cgroup.emulator."
    })
    void shouldKnowTheGuestOfAScope(String file, String prefix) {
        var path = CgroupPath.of(SCOPE + "/" + file);
        assertThat(path.subject()).isEqualTo(Subject.guest("vm-113"));
        assertThat(path.prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({
        "sys/fs/cgroup/system.slice/a.service/memory.max, cgroup.system.slice/a.service.",
        "sys/fs/cgroup/memory/system.slice/memory.limit_in_bytes, cgroup.system.slice.",
        "sys/fs/cgroup/memory/memory.limit_in_bytes, cgroup.",
        "sys/fs/cgroup/system.slice/app-cpu/svc/memory.max, cgroup.system.slice/app-cpu/svc.",
        "cgroup/memory.max, cgroup.",
        "unnamed, cgroup."
    })
    void shouldNameOtherGroupsOfTheHost(String file, String prefix) {
        var path = CgroupPath.of(file);
        assertThat(path.subject()).isEqualTo(Subject.host(""));
        assertThat(path.prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({
        "sys/fs/cgroup/machine.slice/pids.max",
        "sys/fs/cgroup/machine.slice/memory.current",
        "sys/fs/cgroup/memory/user.slice/tasks",
        "sys/fs/cgroup/memory/user.slice/notify_on_release",
        "sys/fs/cgroup/memory/user.slice/memory.kmem.limit_in_bytes"
    })
    void shouldKnowWhichFilesHoldLimits(String file) {
        assertThat(CgroupPath.of(file).file()).isEmpty();
        var head =
                new ArtifactHead(
                        new ArtifactPath(file), "1000\n".getBytes(StandardCharsets.UTF_8), true);
        assertThat(Formats.byId("cgroup-limits").orElseThrow().likelihood(head)).isZero();
    }
}
