package io.casebook.intake.sysstat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes data files as `sadc` of sysstat 12 does, after sa.h: two processors, the load, one disk,
/// and one activity that nobody knows.
public final class DataWriter {
    private static final int ACTIVITIES = 4;

    private final ByteBuffer bytes;
    private final boolean wide;

    /// A writer on a machine with this order of bytes, and longs of eight bytes or of four.
    public DataWriter(ByteOrder order, boolean wide) {
        this.wide = wide;
        bytes = ByteBuffer.allocate(1 << 16).order(order);
        bytes.putShort((short) 0xd596).putShort((short) 0x2175).put(new byte[] {12, 6, 1, 0});
        bytes.putInt(336).putInt(0).putInt(1).putInt(1).putInt(12).position(76);
        header();
        activity(1, 0x8b, 3, true, 80, 10, 0, 0);
        activity(200, 0x8a, 2, true, 16, 2, 0, 0);
        activity(9, 0x8c, 1, false, 40, 3, 0, 3);
        activity(11, 0x8c, 1, true, 80, 3, 3, 8);
    }

    private void header() {
        var start = bytes.position();
        bytes.putLong(1_620_604_801L);
        integer(100);
        bytes.putInt(3).putInt(ACTIVITIES).putInt(121);
        bytes.putInt(0).putInt(0).putInt(9).putInt(2).putInt(0).putInt(1);
        bytes.putInt(36).putInt(24).putInt(0);
        bytes.put(new byte[] {10, 4, (byte) (wide ? 8 : 4)});
        text("Linux", 65);
        text("node1", 65);
        text("4.18.0-305.el8.x86_64", 65);
        text("x86_64", 65);
        bytes.position(start + 336);
    }

    private void activity(
            int id, int magic, int count, boolean counted, int size, int q, int l, int i) {
        bytes.putInt(id).putInt(magic).putInt(count).putInt(1).putInt(counted ? 1 : 0);
        bytes.putInt(size).putInt(q).putInt(l).putInt(i);
    }

    private void text(String text, int length) {
        var start = bytes.position();
        bytes.put(text.getBytes(StandardCharsets.US_ASCII)).position(start + length);
    }

    /// A long of that machine.
    private void integer(long value) {
        if (wide) {
            bytes.putLong(value);
        } else {
            bytes.putInt((int) value).putInt(0);
        }
    }

    private DataWriter record(int type, long time, long uptime) {
        bytes.putLong(uptime * 100).putLong(time).putInt(0);
        bytes.put(new byte[] {(byte) type, 0, 0, 0});
        return this;
    }

    /// A sample.
    ///
    /// @param uptime seconds since the machine started
    /// @param steal hundredths of a second that were stolen from the second processor; the first
    ///     one was idle
    /// @param reads of the disk, eight sectors and three milliseconds each
    public DataWriter sample(long time, long uptime, long steal, long reads) {
        record(1, time, uptime);
        bytes.putInt(3);
        processor(uptime * 200 - steal, steal);
        processor(uptime * 100, 0);
        processor(uptime * 100 - steal, steal);
        bytes.putInt(2).put(new byte[32]);
        bytes.putLong(7).putLong(2).putLong(300).putInt(1140).putInt(975).putInt(702).putInt(0);
        bytes.putInt(1).putLong(reads).putLong(0).putLong(0);
        integer(reads * 8);
        integer(0);
        integer(0);
        bytes.putInt((int) reads * 3).putInt(0).putInt((int) reads * 2).putInt((int) reads * 3);
        bytes.putInt(8).putInt(16).putInt(0).putInt(0);
        return this;
    }

    private void processor(long idle, long steal) {
        bytes.putLong(50).putLong(0).putLong(0).putLong(idle).putLong(0).putLong(steal);
        bytes.putLong(0).putLong(0).putLong(0).putLong(0);
    }

    /// The machine was started.
    public DataWriter restart(long time) {
        record(2, time, 0);
        bytes.putInt(3);
        return this;
    }

    /// Somebody had a comment written.
    public DataWriter comment(long time, String comment) {
        record(4, time, 0);
        text(comment, 64);
        return this;
    }

    /// The file.
    public byte[] bytes() {
        var file = new byte[bytes.position()];
        bytes.get(0, file);
        return file;
    }
}
