package io.casebook.format;

/// Turns the bytes of a slice into records. Used by one thread, for many slices in any order, so it
/// keeps nothing from one slice to the next.
public interface RecordParser {
    /// Pushes each record that starts in the slice, in order. Every line lands in a record, perhaps
    /// an unparsed one, or is told as blank: the draft's lines and [RecordSink#blank] add up to all
    /// lines. Never throws for what the bytes say.
    void parse(Slice slice, RecordSink sink);
}
