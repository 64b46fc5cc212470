package io.casebook.intake.dump;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The memory of an x86-64 machine with a Linux kernel, and what the kernel notes of itself. Its
/// variables lie in the kernel's image, its log in memory that only the page tables map.
public final class LinuxMachine {
    static final long KERNEL_MAP = 0xffff_ffff_8000_0000L;
    static final long PHYSICAL_BASE = 0x100000;
    private static final long DIRECT_MAP = 0xffff_8880_0000_0000L;
    private static final long TABLES = KERNEL_MAP + 0x1000;
    private static final long VARIABLES = KERNEL_MAP + 0x8000;
    private static final long LOG = DIRECT_MAP + 0x200000;
    private static final int SECOND = 1_000_000_000;

    private final Canvas memory = new Canvas(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, String> notes = new LinkedHashMap<>();

    public LinuxMachine() {
        memory.put(0x3ff000, new byte[0x1000]);
        notes.put("OSRELEASE", "5.14.0-70.el9.x86_64");
        notes.put("PAGESIZE", "4096");
        notes.put("NUMBER(phys_base)", Long.toString(PHYSICAL_BASE));
        symbol("init_top_pgt", TABLES);
        pageTables();
        notes.put("CRASHTIME", "1613871502");
        symbol("init_uts_ns", VARIABLES);
        memory.latin(physical(VARIABLES) + 4, "Linux").latin(physical(VARIABLES) + 69, "node7");
    }

    LinuxMachine symbol(String name, long address) {
        notes.put("SYMBOL(" + name + ")", Long.toHexString(address));
        return this;
    }

    LinuxMachine offset(String member, int offset) {
        notes.put("OFFSET(" + member + ")", Integer.toString(offset));
        return this;
    }

    LinuxMachine note(String key, String value) {
        notes.put(key, value);
        return this;
    }

    LinuxMachine without(String key) {
        notes.remove(key);
        return this;
    }

    /// Four levels, the last of them a page of 2 MiB at 2 MiB.
    private void pageTables() {
        var root = physical(TABLES);
        memory.number(root + (DIRECT_MAP >>> 39 & 511) * 8, root + 0x1000 | 0x63);
        memory.number(root + 0x1000, root + 0x2000 | 0x63);
        memory.number(root + 0x2000 + 8, 0x200000 | 0xe3);
    }

    static long physical(long address) {
        return address >= KERNEL_MAP ? address - KERNEL_MAP + PHYSICAL_BASE : address - DIRECT_MAP;
    }

    /// Kernels since 5.10, in rings so small that the texts begin anew. Message by message a second
    /// passes; levels are 6, the callers thread 1 and processor 2 by turns.
    public LinuxMachine withRing(List<String> messages) {
        var ring = VARIABLES + 0x1000;
        var pointer = VARIABLES + 0x800;
        symbol("prb", pointer);
        memory.number(physical(pointer), ring);
        offset("atomic_long_t.counter", 0);
        offset("printk_ringbuffer.desc_ring", 0).offset("printk_ringbuffer.text_data_ring", 48);
        offset("prb_desc_ring.count_bits", 0).offset("prb_desc_ring.descs", 8);
        offset("prb_desc_ring.infos", 16).offset("prb_desc_ring.head_id", 24);
        offset("prb_desc_ring.tail_id", 32);
        offset("prb_data_ring.size_bits", 0).offset("prb_data_ring.data", 8);
        offset("prb_desc.state_var", 0).offset("prb_desc.text_blk_lpos", 8);
        offset("prb_data_blk_lpos.begin", 0).offset("prb_data_blk_lpos.next", 8);
        offset("printk_info.ts_nsec", 8).offset("printk_info.text_len", 16);
        offset("printk_info.caller_id", 20);
        notes.put("SIZE(prb_desc)", "24");
        notes.put("SIZE(printk_info)", "88");
        var at = physical(ring);
        memory.word(at, 5).number(at + 8, LOG).number(at + 16, LOG + 0x1000);
        memory.word(at + 48, 10).number(at + 56, LOG + 0x3000);
        writeMessages(at, messages);
        return this;
    }

    private void writeMessages(long ring, List<String> messages) {
        var first = 0x3fffffffffffffe7L; // numbers begin anew, too
        var place = -200L;
        for (var i = 0; i < messages.size(); i++) {
            var text = messages.get(i).getBytes(StandardCharsets.UTF_8);
            var id = first + i & 0x3fffffffffffffffL;
            var descriptor = physical(LOG) + (id & 31) * 24;
            var info = physical(LOG) + 0x1000 + (id & 31) * 88;
            var size = 8 + (text.length + 7 & ~7);
            var wraps = place >> 10 != place + size >> 10;
            var next = wraps ? (place + size & ~1023L) + size : place + size;
            var data = physical(LOG) + 0x3000 + (wraps ? 0 : place & 1023);
            memory.number(descriptor, id | (i % 2 + 1L) << 62);
            memory.number(descriptor + 8, place).number(descriptor + 16, next);
            memory.number(info + 8, i * (long) SECOND + 123_456_789).half(info + 16, text.length);
            memory.word(info + 20, i % 2 == 0 ? 1 : 0x80000002L);
            memory.put(info + 19, new byte[] {(byte) (6 << 5)});
            memory.number(data, id).put(data + 8, text);
            place = next;
        }
        memory.number(ring + 32, first);
        memory.number(ring + 24, first + messages.size() - 1 & 0x3fffffffffffffffL);
    }

    /// Kernels 3.11 to 5.9, in a ring of 512 bytes whose first record stands at byte 256.
    public LinuxMachine withRecords(List<String> messages) {
        notes.put("SIZE(printk_log)", "16");
        offset("printk_log.ts_nsec", 0).offset("printk_log.len", 8);
        offset("printk_log.text_len", 10).offset("printk_log.dict_len", 12);
        var at = variables(512);
        var place = 256L;
        memory.word(physical(variable("log_first_idx", 2)), place);
        for (var i = 0; i < messages.size(); i++) {
            var text = messages.get(i).getBytes(StandardCharsets.UTF_8);
            var size = 16 + (text.length + 3 & ~3);
            place = place + size + 16 > 512 ? 0 : place;
            memory.number(at + place, i * (long) SECOND).half(at + place + 8, size);
            memory.half(at + place + 10, text.length);
            memory.put(at + place + 15, new byte[] {(byte) (4 << 5)});
            memory.put(at + place + 16, text);
            place += size;
        }
        memory.word(physical(variable("log_next_idx", 3)), place);
        return this;
    }

    /// Kernels before 3.5.
    public LinuxMachine withCharacters(String text) {
        var at = variables(256);
        for (var i = 0; i < text.length(); i++) {
            memory.latin(at + i % 256, text.substring(i, i + 1));
        }
        memory.word(physical(variable("log_end", 2)), text.length());
        memory.word(physical(variable("logged_chars", 3)), text.length());
        return this;
    }

    /// Where a buffer of so many bytes lies, to which the kernel's variables point.
    private long variables(int size) {
        memory.number(physical(variable("log_buf", 0)), LOG);
        memory.word(physical(variable("log_buf_len", 1)), size);
        return physical(LOG);
    }

    private long variable(String name, int index) {
        var address = VARIABLES + 0x800 + 8L * index;
        symbol(name, address);
        return address;
    }

    byte[] memory() {
        return memory.bytes();
    }

    byte[] notes() {
        return notes.entrySet().stream()
                .map(note -> note.getKey() + "=" + note.getValue() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
