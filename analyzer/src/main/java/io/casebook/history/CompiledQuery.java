package io.casebook.history;

import org.apache.lucene.search.Query;

import java.util.List;

/// A query made ready.
///
/// @param shown what to highlight in the results
record CompiledQuery(Query query, List<WordSequence> shown) {}
