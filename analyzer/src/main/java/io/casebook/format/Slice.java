package io.casebook.format;

/// A part of an artifact that one parser works on.
///
/// @param bytes the memory; places that a parser reports are indexes into it
/// @param from first byte, the start of a line
/// @param softEnd records that start before it are the parser's; those that start later belong to
///     the next slice
/// @param hardEnd one past the last byte that may be read, to finish a record that runs over
///     `softEnd`
/// @param first whether the artifact starts here
/// @param last whether the artifact ends at `hardEnd`
public record Slice(byte[] bytes, int from, int softEnd, int hardEnd, boolean first, boolean last) {
    /// A whole artifact in memory.
    public static Slice whole(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length, bytes.length, true, true);
    }
}
