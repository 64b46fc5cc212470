package io.casebook.report;

import java.util.Objects;

/// The version of the program, as its jar tells it.
final class Version {
    static final String TEXT =
            Objects.requireNonNullElse(
                    Version.class.getPackage().getImplementationVersion(), "development");

    private Version() {}
}
