package io.casebook.intake.dump;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// A kernel dump of Windows, 32 or 64 bit.
final class WindowsDump {
    /// The one type of dump that lists drivers in a place of its own.
    private static final int TRIAGE = 4;

    /// Told as numbers, where the kernel filled them.
    private static final List<HeaderField> OPTIONAL =
            List.of(
                    HeaderField.CONTENTS,
                    HeaderField.SECONDARY,
                    HeaderField.WRITER,
                    HeaderField.ATTRIBUTES,
                    HeaderField.BOOT);

    private final DumpBytes dump;
    private final boolean wide;

    WindowsDump(DumpBytes dump, boolean wide) {
        this.dump = dump;
        this.wide = wide;
    }

    DecodedDump decode() throws IOException {
        var header = WindowsHeader.of(dump, wide);
        header.word(HeaderField.BUGCHECK); // without it, nothing is worth telling
        var text = start(header);
        try {
            addHeader(header, text);
            if (header.word(HeaderField.DUMP_TYPE).orElse(0) == TRIAGE) {
                new TriagePart(dump, header, text).read();
            }
        } catch (DamagedDumpException e) {
            text.damaged("The header", e);
        }
        return text.decoded();
    }

    private static DumpText start(WindowsHeader header) {
        try {
            return new DumpText("windows-kernel", header.systemTime(), 3);
        } catch (DamagedDumpException _) {
            return new DumpText("windows-kernel", null, 0); // the header is told as damaged later
        }
    }

    private void addHeader(WindowsHeader header, DumpText text) throws IOException {
        text.add("signature", wide ? "PAGEDU64" : "PAGEDUMP");
        addMachine(header, text);
        addBugcheck(header, text);
        addAddresses(header, text);
        addException(header, text);
        addTimes(header, text);
        addKind(header, text);
    }

    private static void addMachine(WindowsHeader header, DumpText text)
            throws DamagedDumpException {
        header.word(HeaderField.MAJOR_VERSION).ifPresent(it -> text.add("major version", it));
        header.word(HeaderField.BUILD).ifPresent(it -> text.add("build", it));
        header.word(HeaderField.MACHINE)
                .ifPresent(it -> text.add("architecture", WindowsHeader.architecture(it)));
        header.word(HeaderField.PROCESSORS).ifPresent(it -> text.add("processors", it));
    }

    private static void addBugcheck(WindowsHeader header, DumpText text)
            throws DamagedDumpException {
        var code = header.word(HeaderField.BUGCHECK);
        if (code.isPresent()) {
            text.hex("bugcheck code", code.getAsLong());
            for (var i = 0; i < 4; i++) {
                text.hex("bugcheck argument " + (i + 1), header.argument(i));
            }
        }
    }

    private static void addAddresses(WindowsHeader header, DumpText text)
            throws DamagedDumpException {
        for (var field :
                List.of(
                        HeaderField.DIRECTORY_TABLE,
                        HeaderField.LOADED_MODULES,
                        HeaderField.ACTIVE_PROCESSES,
                        HeaderField.DEBUGGER_DATA)) {
            header.pointer(field).ifPresent(it -> text.hex(key(field), it));
        }
    }

    private void addException(WindowsHeader header, DumpText text) throws DamagedDumpException {
        var code = header.word(HeaderField.EXCEPTION);
        var address =
                header.block()
                        .pointer(HeaderField.EXCEPTION.at(wide) + (wide ? 0x10L : 0xcL), wide);
        if (code.orElse(0) != 0 && address != 0) {
            text.hex("exception code", code.getAsLong());
            text.hex("exception address", address);
        }
    }

    /// `DIRECTORY_TABLE` as `directory table`.
    private static String key(HeaderField field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void addTimes(WindowsHeader header, DumpText text) throws DamagedDumpException {
        var time = header.systemTime();
        if (time != null) {
            text.add("system time", time.toString());
        }
        var uptime = header.uptimeMillis();
        if (uptime >= 0) {
            var fraction = Long.toString(1000 + uptime % 1000).substring(1);
            text.add("system uptime", uptime / 1000 + "." + fraction + " s");
            if (time != null) {
                text.add("system start", time.minusMillis(uptime).toString());
            }
        }
    }

    private static void addKind(WindowsHeader header, DumpText text) throws DamagedDumpException {
        header.word(HeaderField.DUMP_TYPE)
                .ifPresent(
                        it -> {
                            text.add("dump type", it);
                            text.add("dump content", WindowsHeader.content(it));
                        });
        text.add("comment", header.comment());
        text.add("version user", header.versionUser());
        var product = header.word(HeaderField.PRODUCT);
        text.add("product", ProductName.of(product, header.word(HeaderField.SUITES)));
        for (var field : OPTIONAL) {
            header.word(field).ifPresent(it -> text.hex(key(field), it));
        }
        header.number(HeaderField.SPACE).ifPresent(it -> text.add("dump size", it + " bytes"));
    }
}
