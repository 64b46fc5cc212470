package io.casebook.report;

import gg.jte.Content;

import java.util.List;

/// A drawing with the words that say the same.
///
/// @param id unique on the page
/// @param picture an `svg` element
/// @param legend what the colours mean; empty where the drawing says so itself
/// @param description for those who cannot see it
/// @param note what is left out; empty where nothing is
public record Chart(
        String id,
        String title,
        Content picture,
        List<Key> legend,
        String description,
        String note) {
    /// A colour and its meaning.
    ///
    /// @param style name of a style that has the colour
    public record Key(String style, String name) {}
}
