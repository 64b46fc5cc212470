package io.casebook.report;

import java.util.Objects;

/// The version of the program, as its jar tells it.
public final class Version {
    /// As its jar tells it; `development` outside of one.
    public static final String TEXT =
            Objects.requireNonNullElse(
                    Version.class.getPackage().getImplementationVersion(), "development");

    private Version() {}
}
