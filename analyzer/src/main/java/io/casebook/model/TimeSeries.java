package io.casebook.model;

import java.util.List;

/// What one number was over time, such as the share of time that the processors of a host waited
/// for disks.
///
/// @param key dotted, as those of facts: `cpu.iowait`
/// @param instance which of several: `all`, `sda`; empty where there is one only
/// @param unit such as `%` or `bytes/s`; empty for a bare number
/// @param samples how many numbers were written
/// @param points in order of time: all of them where they are few, else the lowest and the highest
///     of each part of the time
/// @param peak where the highest number is written
/// @param instances how many instances of this key the host has, with those not told
public record TimeSeries(
        Subject subject,
        String key,
        String instance,
        String unit,
        long samples,
        List<Point> points,
        Peak peak,
        int instances) {

    /// A number at a time.
    ///
    /// @param nanos since 1970-01-01T00:00Z
    public record Point(long nanos, double value) {}

    /// The highest number and its place.
    public record Peak(Point point, Evidence evidence) {}
}
