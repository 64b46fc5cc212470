package io.casebook.format.windbg;

/// Where one or several lines are.
///
/// @param start first byte, an index into the slice
/// @param end one past the last byte, without the line break
/// @param line the first line, counted from 0 in the slice
/// @param lastLine the last line
record Place(int start, int end, int line, int lastLine) {
    /// From the start of this place to the end of a later one.
    Place to(Place later) {
        return new Place(start, later.end, line, later.lastLine);
    }

    int lines() {
        return lastLine - line + 1;
    }
}
