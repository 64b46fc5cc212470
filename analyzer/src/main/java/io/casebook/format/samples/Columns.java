package io.casebook.format.samples;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// The columns of sysstat's tables, of its versions 7 to 12 (sar.c, pr_stats.c, mpstat.c,
/// iostat.c), and of procps' vmstat. Sectors and sysstat's blocks have 512 bytes; `kB` are 1024.
final class Columns {
    /// Kind of row, column, key, unit, factor, and whether it is told of each processor. `*` as
    /// kind is a table without rows for each device or processor.
    private static final String TABLE =
            """
            CPU %user      cpu.user              %       1
            CPU %usr       cpu.user              %       1
            CPU %nice      cpu.nice              %       1
            CPU %system    cpu.system            %       1
            CPU %sys       cpu.system            %       1
            CPU %iowait    cpu.iowait            %       1          each
            CPU %steal     cpu.steal             %       1          each
            CPU %irq       cpu.irq               %       1
            CPU %soft      cpu.softirq           %       1          each
            CPU %guest     cpu.guest             %       1
            CPU %gnice     cpu.guest-nice        %       1
            CPU %idle      cpu.idle              %       1
            CPU intr/s     interrupts            1/s     1
            CPU MHz        cpu.frequency         Hz      1000000
            CPU total/s    softnet.processed     1/s     1
            CPU dropd/s    softnet.dropped       1/s     1          each
            CPU squeezd/s  softnet.squeezed      1/s     1          each
            CPU rx_rps/s   softnet.received-rps  1/s     1
            CPU flw_lim/s  softnet.flow-limit    1/s     1
            CPU HI/s       softirqs.hi           1/s     1          each
            CPU TIMER/s    softirqs.timer        1/s     1          each
            CPU NET_TX/s   softirqs.net-tx       1/s     1          each
            CPU NET_RX/s   softirqs.net-rx       1/s     1          each
            CPU BLOCK/s    softirqs.block        1/s     1          each
            CPU TASKLET/s  softirqs.tasklet      1/s     1          each
            CPU SCHED/s    softirqs.sched        1/s     1          each
            CPU HRTIMER/s  softirqs.hrtimer      1/s     1          each
            CPU RCU/s      softirqs.rcu          1/s     1          each
            INTR intr/s    interrupts            1/s     1
            INTR all       interrupts            1/s     1
            * proc/s       processes.created     1/s     1
            * cswch/s      context-switches      1/s     1
            * pswpin/s     swap.pages-in         1/s     1
            * pswpout/s    swap.pages-out        1/s     1
            * pgpgin/s     paging.in             bytes/s 1024
            * pgpgout/s    paging.out            bytes/s 1024
            * fault/s      paging.faults         1/s     1
            * majflt/s     paging.major-faults   1/s     1
            * pgscank/s    paging.scanned-kswapd 1/s     1
            * pgscand/s    paging.scanned-direct 1/s     1
            * pgsteal/s    paging.reclaimed      1/s     1
            * tps          io.transfers          1/s     1
            * rtps         io.reads              1/s     1
            * wtps         io.writes             1/s     1
            * bread/s      io.read               bytes/s 512
            * bwrtn/s      io.written            bytes/s 512
            * kbmemfree    mem.free              bytes   1024
            * kbavail      mem.available         bytes   1024
            * kbmemused    mem.used              bytes   1024
            * %memused     mem.used-percent      %       1
            * kbbuffers    mem.buffers           bytes   1024
            * kbcached     mem.cached            bytes   1024
            * kbcommit     mem.committed         bytes   1024
            * %commit      mem.committed-percent %       1
            * kbdirty      mem.dirty             bytes   1024
            * kbanonpg     mem.anonymous         bytes   1024
            * kbslab       mem.slab              bytes   1024
            * kbkstack     mem.kernel-stacks     bytes   1024
            * kbpgtbl      mem.page-tables       bytes   1024
            * kbswpfree    swap.free             bytes   1024
            * kbswpused    swap.used             bytes   1024
            * %swpused     swap.used-percent     %       1
            * kbhugfree    hugepages.free        bytes   1024
            * kbhugused    hugepages.used        bytes   1024
            * %hugused     hugepages.used-percent %      1
            * file-nr      files.open            -       1
            * runq-sz      load.runq             -       1
            * plist-sz     load.tasks            -       1
            * ldavg-1      load.1                -       1
            * ldavg-5      load.5                -       1
            * ldavg-15     load.15               -       1
            * blocked      load.blocked          -       1
            * totsck       sockets.used          -       1
            * tcpsck       sockets.tcp           -       1
            * udpsck       sockets.udp           -       1
            * tcp-tw       sockets.tcp-time-wait -       1
            * active/s     tcp.opened            1/s     1
            * passive/s    tcp.accepted          1/s     1
            * retrans/s    tcp.retransmitted     1/s     1
            * isegerr/s    tcp.received-bad      1/s     1
            * noport/s     udp.no-port           1/s     1
            * idgmerr/s    udp.received-bad      1/s     1
            * %scpu        pressure.cpu-some     %       1
            * %sio         pressure.io-some      %       1
            * %fio         pressure.io-full      %       1
            * %smem        pressure.memory-some  %       1
            * %fmem        pressure.memory-full  %       1
            NFS call/s     nfs.calls             1/s     1
            NFS retrans/s  nfs.retransmitted     1/s     1
            DEV tps        disk.tps              1/s     1
            DEV rd_sec/s   disk.read             bytes/s 512
            DEV wr_sec/s   disk.write            bytes/s 512
            DEV rsec/s     disk.read             bytes/s 512
            DEV wsec/s     disk.write            bytes/s 512
            DEV rkB/s      disk.read             bytes/s 1024
            DEV wkB/s      disk.write            bytes/s 1024
            DEV rMB/s      disk.read             bytes/s 1048576
            DEV wMB/s      disk.write            bytes/s 1048576
            DEV Blk_read/s disk.read             bytes/s 512
            DEV Blk_wrtn/s disk.write            bytes/s 512
            DEV kB_read/s  disk.read             bytes/s 1024
            DEV kB_wrtn/s  disk.write            bytes/s 1024
            DEV MB_read/s  disk.read             bytes/s 1048576
            DEV MB_wrtn/s  disk.write            bytes/s 1048576
            DEV r/s        disk.reads            1/s     1
            DEV w/s        disk.writes           1/s     1
            DEV avgrq-sz   disk.request-size     bytes   512
            DEV areq-sz    disk.request-size     bytes   1024
            DEV avgqu-sz   disk.queue            -       1
            DEV aqu-sz     disk.queue            -       1
            DEV await      disk.await            ms      1
            DEV r_await    disk.await-read       ms      1
            DEV w_await    disk.await-write      ms      1
            DEV f_await    disk.await-flush      ms      1
            DEV %util      disk.util             %       1
            IFACE rxpck/s  net.rx-packets        1/s     1
            IFACE txpck/s  net.tx-packets        1/s     1
            IFACE rxbyt/s  net.rx                bytes/s 1
            IFACE txbyt/s  net.tx                bytes/s 1
            IFACE rxkB/s   net.rx                bytes/s 1024
            IFACE txkB/s   net.tx                bytes/s 1024
            IFACE %ifutil  net.util              %       1
            IFACE rxerr/s  net.rx-errors         1/s     1
            IFACE txerr/s  net.tx-errors         1/s     1
            IFACE rxdrop/s net.rx-drops          1/s     1
            IFACE txdrop/s net.tx-drops          1/s     1
            IFACE coll/s   net.collisions        1/s     1
            IFACE rxfifo/s net.rx-overruns       1/s     1
            IFACE txfifo/s net.tx-overruns       1/s     1
            FS %fsused     filesystem.used-percent        % 1
            FS %Iused      filesystem.inodes-used-percent % 1
            FS MBfsfree    filesystem.free                bytes 1048576
            PID %CPU       process.cpu           %       1
            PID %wait      process.cpu-wait      %       1
            PID kB_rd/s    process.disk-read     bytes/s 1024
            PID kB_wr/s    process.disk-write    bytes/s 1024
            PID RSS        process.resident      bytes   1024
            PID %MEM       process.mem-percent   %       1
            VM r           load.runq             -       1
            VM b           load.blocked          -       1
            VM swpd        swap.used             bytes   1024
            VM free        mem.free              bytes   1024
            VM buff        mem.buffers           bytes   1024
            VM cache       mem.cached            bytes   1024
            VM si          swap.in               bytes/s 1024
            VM so          swap.out              bytes/s 1024
            VM bi          io.read               bytes/s 1024
            VM bo          io.written            bytes/s 1024
            VM in          interrupts            1/s     1
            VM cs          context-switches      1/s     1
            VM us          cpu.user              %       1
            VM sy          cpu.system            %       1
            VM id          cpu.idle              %       1
            VM wa          cpu.iowait            %       1
            VM st          cpu.steal             %       1
            VM gu          cpu.guest             %       1
            """;

    /// Which kinds of rows the word above their names tells of; of several the first counts.
    private static final Map<String, String> KINDS =
            Map.of(
                    "CPU", "CPU",
                    "INTR", "INTR",
                    "DEV", "DEV",
                    "Device", "DEV",
                    "Device:", "DEV",
                    "IFACE", "IFACE",
                    "FILESYSTEM", "FS",
                    "MOUNTPOINT", "FS",
                    "PID", "PID");

    private static final Map<String, Map<String, Column>> BY_KIND = byKind();

    private Columns() {}

    private static Map<String, Map<String, Column>> byKind() {
        var kinds = new HashMap<String, Map<String, Column>>();
        TABLE.lines()
                .map(line -> line.split(" +", -1))
                .forEach(
                        row ->
                                kinds.computeIfAbsent(row[0], _ -> new HashMap<>())
                                        .put(row[1], column(row)));
        return kinds;
    }

    private static Column column(String[] row) {
        var unit = row[3].equals("-") ? "" : row[3];
        return new Column(row[2], unit, Double.parseDouble(row[4]), row.length > 5);
    }

    /// The kind of rows that have their names in a column with this heading; null where it is the
    /// heading of numbers.
    static @Nullable String kind(String heading) {
        return KINDS.get(heading);
    }

    /// Null where nothing is told of it.
    static @Nullable Column of(String kind, String heading) {
        return BY_KIND.getOrDefault(kind, Map.of()).get(heading);
    }
}
