package io.casebook.intake.dump;

import java.io.IOException;
import java.nio.ByteOrder;
import java.time.Instant;

/// A minidump of a Windows process (`MINIDUMP_HEADER` and its streams, minidumpapiset.h): the
/// system, the exception, the modules.
final class ProcessDump {
    private static final int HEADER = 32;
    private static final int STREAM_COUNT = 8;
    private static final int DIRECTORY = 12;
    private static final int STAMP = 20;
    private static final int FLAGS = 24;
    private static final int DIRECTORY_ENTRY = 12;
    private static final int MOST_STREAMS = 256;
    private static final int MOST_MODULES = 1000;
    private static final int MODULE = 108;
    private static final int LONGEST_NAME = 1024;

    private final DumpBytes dump;

    ProcessDump(DumpBytes dump) {
        this.dump = dump;
    }

    DecodedDump decode() throws IOException {
        var header = block(0, HEADER);
        var stamp = header.word(STAMP);
        var flags = header.number(FLAGS);
        var time = stamp == 0 ? null : Instant.ofEpochSecond(stamp);
        var text = new DumpText("windows-process", time, 0).add("signature", "MDMP");
        text.hex("flags", flags);
        try {
            streams(header, text);
        } catch (DamagedDumpException e) {
            text.damaged("The directory of the streams", e);
        }
        return text.decoded();
    }

    private void streams(Block header, DumpText text) throws IOException {
        var count = (int) Math.min(header.word(STREAM_COUNT), MOST_STREAMS);
        var directory = block(header.word(DIRECTORY), count * DIRECTORY_ENTRY);
        for (var i = 0; i < count; i++) {
            var entry = i * DIRECTORY_ENTRY;
            var type = directory.word(entry);
            try {
                stream(type, directory.word(entry + 8), directory.word(entry + 4), text);
            } catch (DamagedDumpException e) {
                text.damaged("The stream %d".formatted(type), e);
            }
        }
    }

    /// `MINIDUMP_STREAM_TYPE`
    private void stream(long type, long at, long size, DumpText text) throws IOException {
        switch ((int) type) {
            case 3 -> text.add("threads", block(at, Integer.BYTES).word(0));
            case 4 -> modules(at, text);
            case 6 -> exception(block(at, 168), text);
            case 7 -> system(block(at, 56), text);
            case 15 -> process(block(at, (int) Math.min(size, 24)), text);
            default -> {}
        }
    }

    private void system(Block system, DumpText text) throws IOException {
        text.add("architecture", architecture(system.half(0)));
        text.add("processors", system.octet(6));
        var version = "%d.%d.%d".formatted(system.word(8), system.word(12), system.word(16));
        text.add("system version", version);
        text.add("service pack", string(system.word(24)));
    }

    /// `PROCESSOR_ARCHITECTURE_*` of winnt.h.
    private static String architecture(int code) {
        return switch (code) {
            case 0 -> "x86";
            case 5 -> "arm";
            case 6 -> "ia64";
            case 9 -> "x64";
            case 12 -> "arm64";
            default -> Integer.toString(code);
        };
    }

    private static void exception(Block exception, DumpText text) throws IOException {
        text.hex("thread", exception.word(0));
        text.hex("exception code", exception.word(8));
        text.hex("exception address", exception.number(24));
        var parameters = Math.min(exception.word(32), 15);
        for (var i = 0; i < parameters; i++) {
            text.hex("exception parameter " + (i + 1), exception.number(40 + 8L * i));
        }
    }

    /// `MINIDUMP_MISC_INFO`, whose flags tell which fields are filled.
    private static void process(Block process, DumpText text) throws IOException {
        var flags = process.word(4);
        if ((flags & 1) != 0) {
            text.add("process id", process.word(8));
        }
        if ((flags & 2) != 0) {
            var started = Instant.ofEpochSecond(process.word(12));
            text.add("process start", started.toString());
        }
    }

    private void modules(long at, DumpText text) throws IOException {
        var count = block(at, Integer.BYTES).word(0);
        for (var i = 0L; i < Math.min(count, MOST_MODULES); i++) {
            module(block(at + Integer.BYTES + i * MODULE, MODULE), text);
        }
        if (count > MOST_MODULES) {
            text.damage(
                    "dump-damaged",
                    "Of %d modules the first %d are listed".formatted(count, MOST_MODULES));
        }
    }

    private void module(Block module, DumpText text) throws IOException {
        var path = string(module.word(20));
        var name = path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
        text.add(
                "module",
                "%s %s %s %s %s"
                        .formatted(
                                DumpText.hex(module.number(0)),
                                DumpText.hex(module.word(8)),
                                DumpText.hex(module.word(16)),
                                version(module),
                                name.replace(' ', '_')));
    }

    /// `VS_FIXEDFILEINFO`: `10.0.19041.546`, or `-`.
    private static String version(Block module) throws IOException {
        return module.word(24) == 0xfeef04bdL
                ? "%d.%d.%d.%d"
                        .formatted(
                                module.half(34), module.half(32), module.half(38), module.half(36))
                : "-";
    }

    /// `MINIDUMP_STRING`: its length in bytes, then UTF-16.
    private String string(long at) throws IOException {
        if (at == 0) {
            return "";
        }
        var length = (int) Math.min(block(at, Integer.BYTES).word(0), LONGEST_NAME);
        return block(at + Integer.BYTES, length).utf16(0, length / 2);
    }

    private Block block(long at, int length) throws IOException {
        return Block.at(dump, at, length, ByteOrder.LITTLE_ENDIAN);
    }
}
