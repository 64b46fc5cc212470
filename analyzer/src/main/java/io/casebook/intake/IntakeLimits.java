package io.casebook.intake;

/// How much of an upload is read at most. The defaults leave room for a collection of sosreports
/// of 100 GB and stop a decompression bomb within seconds. What goes beyond is a diagnostic; what
/// was read before is kept.
///
/// @param totalBytes decoded out of all archives of all uploads together: 1 TiB
/// @param artifactBytes of one artifact: 32 GiB
/// @param binaryLogBytes of one binary log, which is copied to be read: 8 GiB; systemd gives its
///     journal files 128 MiB, at most 4 GiB since version 252
/// @param ratio decoded bytes for each compressed byte: 500, far above what logs reach
/// @param ratioFloor decoded bytes below which no ratio is minded: 256 MiB for one stream, four
///     times as much for all uploads together
/// @param entries members of archives and files of folders, of all uploads together: ten million
/// @param nesting archives inside one another, and compressions around one file: 8
/// @param pathLength characters of one path: 4096, as in Linux (PATH_MAX in limits.h)
public record IntakeLimits(
        long totalBytes,
        long artifactBytes,
        long binaryLogBytes,
        long ratio,
        long ratioFloor,
        long entries,
        int nesting,
        int pathLength) {

    /// What is used when nobody says otherwise.
    public static final IntakeLimits DEFAULT =
            new IntakeLimits(1L << 40, 32L << 30, 8L << 30, 500, 256L << 20, 10_000_000, 8, 4096);

    /// These limits with other sizes.
    public IntakeLimits withBytes(long total, long artifact) {
        return new IntakeLimits(
                total,
                artifact,
                Math.min(artifact, binaryLogBytes),
                ratio,
                ratioFloor,
                entries,
                nesting,
                pathLength);
    }

    /// These limits with another compression ratio.
    public IntakeLimits withRatio(long times, long floor) {
        return new IntakeLimits(
                totalBytes,
                artifactBytes,
                binaryLogBytes,
                times,
                floor,
                entries,
                nesting,
                pathLength);
    }

    /// These limits with another number of members and files.
    public IntakeLimits withEntries(long most) {
        return new IntakeLimits(
                totalBytes,
                artifactBytes,
                binaryLogBytes,
                ratio,
                ratioFloor,
                most,
                nesting,
                pathLength);
    }

    /// These limits with another depth.
    public IntakeLimits withNesting(int most) {
        return new IntakeLimits(
                totalBytes,
                artifactBytes,
                binaryLogBytes,
                ratio,
                ratioFloor,
                entries,
                most,
                pathLength);
    }
}
