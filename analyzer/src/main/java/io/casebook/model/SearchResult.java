package io.casebook.model;

import java.util.List;

/// What a search found: of the incident analysed last the earliest events first, undated ones after
/// them, then the incident before.
///
/// @param total events found, not only those in the list
/// @param complete false where the search took too long and was ended; then there may be more, and
///     others may belong to the top of the list
public record SearchResult(List<SearchHit> hits, long total, boolean complete) {}
