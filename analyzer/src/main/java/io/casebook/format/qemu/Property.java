package io.casebook.format.qemu;

import org.jspecify.annotations.Nullable;

/// A part of an option's value: `vhost=on`, or just `disable-ticketing`. Of a JSON object each
/// leaf, its key dotted (`cache.direct`).
///
/// @param key as written; the whole text where there is no `=`
/// @param value null where there is no `=`
record Property(String key, @Nullable String value) {}
