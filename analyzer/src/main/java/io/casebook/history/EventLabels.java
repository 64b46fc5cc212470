package io.casebook.history;

import io.casebook.model.Names;

/// What the columns of a table leave open.
///
/// @param artifactHost the host of events whose record names none; empty where that is not known
/// @param processes what the process numbers mean
/// @param hosts what the host numbers mean
public record EventLabels(String artifactHost, Names processes, Names hosts) {
    String host(int number) {
        return number == Names.NONE ? artifactHost : hosts.name(number);
    }
}
