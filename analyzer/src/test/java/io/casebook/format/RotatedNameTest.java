package io.casebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class RotatedNameTest {
    @ParameterizedTest
    @CsvSource({
        "messages, messages,",
        "messages.1, messages,",
        "syslog.12.gz, syslog,",
        "messages-20170326, messages, 2017-03-26",
        "messages-20170326.gz, messages, 2017-03-26",
        "messages-20170326.xz, messages, 2017-03-26",
        "messages-20170326-1490522381.bz2, messages, 2017-03-26",
        "messages-2017032603.gz, messages, 2017-03-26",
        "secure-2017-03-26.zst, secure, 2017-03-26",
        "libvirtd.log-20200229.gz, libvirtd.log, 2020-02-29",
        "app-20200229.log, app.log, 2020-02-29",
        "messages-20170230, messages-20170230,",
        "messages-20171399, messages-20171399,",
        "vm113.log, vm113.log,",
        "node20170326x, node20170326x,",
        "'', '',"
    })
    void shouldTakeANameApart(String name, String base, @Nullable LocalDate date) {
        assertThat(RotatedName.of(name)).isEqualTo(new RotatedName(base, date));
    }
}
