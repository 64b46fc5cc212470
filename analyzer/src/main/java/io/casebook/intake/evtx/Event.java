package io.casebook.intake.evtx;

/// An event as it was read.
///
/// @param content what holds the element `Event`, or as much of it as could be read
/// @param time when it was logged, where its content does not say when it happened; else empty
/// @param recordId its number in the log, where the content does not say it; else empty
record Event(Element content, String time, String recordId) {}
