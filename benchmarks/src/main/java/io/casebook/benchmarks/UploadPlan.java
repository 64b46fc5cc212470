package io.casebook.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The files of an upload.
record UploadPlan(List<PlannedFile> files) {
    private static final int FILES_A_FOLDER = 500;

    /// All kinds of logs, one file each: 70 % syslog, 10 % kernel log, 12 % log of the libvirt
    /// daemon, 8 % log of a guest.
    ///
    /// @param bytes of all together
    static UploadPlan mixed(long bytes, long seed) {
        var kernel = bytes / 10;
        var daemon = bytes * 12 / 100;
        var guest = bytes * 8 / 100;
        return new UploadPlan(
                List.of(
                        file(LogKind.SYSLOG, bytes - kernel - daemon - guest, seed),
                        file(LogKind.KERNEL_LOG, kernel, seed + 1),
                        file(LogKind.LIBVIRTD_LOG, daemon, seed + 2),
                        file(LogKind.QEMU_DOMAIN_LOG, guest, seed + 3)));
    }

    /// One log of this kind.
    static UploadPlan single(LogKind kind, long bytes, long seed) {
        return new UploadPlan(List.of(file(kind, bytes, seed)));
    }

    /// Many logs of equal size, of all kinds in turn.
    ///
    /// @param bytes of all together
    static UploadPlan many(int files, long bytes, long seed) {
        return new UploadPlan(
                IntStream.range(0, files)
                        .mapToObj(number -> one(number, files, bytes, seed))
                        .toList());
    }

    private static PlannedFile one(int number, int files, long bytes, long seed) {
        var kind = LogKind.values()[number % LogKind.values().length];
        var folder = number / FILES_A_FOLDER;
        var path = String.format(Locale.ROOT, "part%04d/%06d/%s", folder, number, kind.path());
        var size = bytes / files + (number < bytes % files ? 1 : 0);
        return new PlannedFile(path, kind, size, seed + number);
    }

    private static PlannedFile file(LogKind kind, long bytes, long seed) {
        return new PlannedFile(kind.path(), kind, bytes, seed);
    }

    /// Of all files together.
    long bytes() {
        return files.stream().mapToLong(PlannedFile::bytes).sum();
    }
}
