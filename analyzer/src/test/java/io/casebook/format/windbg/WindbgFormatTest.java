package io.casebook.format.windbg;

import static org.assertj.core.api.Assertions.assertThat;

import io.casebook.format.ArtifactHead;
import io.casebook.format.Format;
import io.casebook.model.ArtifactPath;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class WindbgFormatTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DRIVER_IRQL_NOT_LESS_OR_EQUAL (d1)\nAn attempt was made.\n",
                "ODD_NEW_STOP (777)\nSomething.\nArguments:\nArg1: 00000000, Reserved\n",
                "STACK_TEXT:  \nnt!KeBugCheckEx\n\nIMAGE_NAME:  x.sys\n",
                "看看：\r\nBugCheck 101, {61, 0, 807a3120, 1}\r\n",
                "> FAILURE_BUCKET_ID:  AV_x!y\n"
            })
    void shouldRecogniseAFragment(String text) {
        assertThat(likelihood(text)).isGreaterThanOrEqualTo(Format.RECOGNISED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mar 15 13:11:54 sc7 qemu: guest said Bugcheck Analysis: BUGCHECK_STR: 0x101\n",
                "[    1.234567] WARNING: CPU: 0 PID: 1 at kernel/time.c:1\n[ 1.3] Call Trace:\n",
                "2017-03-15 06:03:08.894+0000: 13919: info : hostname: sc7\n",
                "Product: PowerEdge\nMachine Name: r720\nBuilt by: Dell\n",
                "MAX_SIZE (4096)\nOTHER_SIZE: 12\n",
                "* list\n* of\n*** things\n",
                "PROCESS_NAME: a template\n"
            })
    void shouldLeaveOtherTextsAlone(String text) {
        assertThat(likelihood(text)).isLessThan(Format.RECOGNISED);
    }

    private static int likelihood(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new WindbgFormat()
                .likelihood(new ArtifactHead(new ArtifactPath("case.txt"), bytes, true));
    }
}
