package io.casebook.format.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.RecordFields;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The pairs of a record, in the ways in which kernels, libraries and ausearch write them.
class AuditFieldsTest {
    private static final String HEAD = "type=X msg=audit(1489558988.123:456): ";

    @Test
    void shouldReadPlainAndQuotedValues() {
        assertThat(fields("pid=7 comm=\"qemu kvm\" key=(null) old=1"))
                .containsEntry("pid", "7")
                .containsEntry("comm", "qemu kvm")
                .containsEntry("key", "(null)")
                .doesNotContainKey("old");
    }

    @Test
    void shouldReadPairsInsideTheMessageOfAProgram() {
        assertThat(fields("uid=0 msg='op=start vm=\"a b\" vm-pid=-1 res=success'"))
                .containsEntry("op", "start")
                .containsEntry("vm", "a b")
                .containsEntry("vm-pid", "-1")
                .containsEntry("res", "success");
    }

    @Test
    void shouldReadPairsBetweenBrackets() {
        assertThat(fields("msg='PAM: x acct=\"a\" : exe=\"/b\" (addr=1.2.3.4, res=failed)'"))
                .containsEntry("addr", "1.2.3.4")
                .containsEntry("res", "failed");
    }

    @Test
    void shouldKeepWhatAusearchExplainsWithTheValue() {
        assertThat(fields("exit=EACCES(Permission denied) pid=7"))
                .containsEntry("exit", "EACCES(Permission denied)")
                .containsEntry("pid", "7");
    }

    @Test
    void shouldReadTheNamesBehindTheGroupSeparator() {
        assertThat(fields("uid=0 key=\"k\"\u001dSYSCALL=execve UID=\"root\""))
                .containsEntry("uid", "0")
                .containsEntry("SYSCALL", "execve")
                .containsEntry("UID", "root");
    }

    @Test
    void shouldReadThePermissionsThatWereDenied() {
        assertThat(fields("avc:  denied  { read write } for  pid=7"))
                .containsEntry("permissions", "read write")
                .containsEntry("pid", "7");
        assertThat(fields("avc: {}")).doesNotContainKey("permissions");
        assertThat(fields("avc: { r")).doesNotContainKey("permissions");
    }

    @Test
    void shouldReadWhatIsCutShort() {
        assertThat(fields("pid=7 comm=\"qemu")).containsEntry("comm", "qemu");
        assertThat(fields("pid=7 comm=\"")).containsEntry("pid", "7");
        assertThat(fields("pid=7 msg='")).containsEntry("pid", "7");
        assertThat(fields("pid=7 exit=E(")).containsEntry("exit", "E(");
        assertThat(fields("pid=")).containsOnlyKeys("type", "serial");
    }

    @Test
    void shouldReadASerialAndAType() {
        assertThat(fields("x")).isEqualTo(Map.of("type", "X", "serial", "456"));
    }

    private static Map<String, String> fields(String body) {
        var bytes = (HEAD + body).getBytes(StandardCharsets.UTF_8);
        return RecordFields.of(new AuditLog().newParser(), bytes);
    }
}
