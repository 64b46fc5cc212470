package io.casebook.cli;

import picocli.CommandLine.IVersionProvider;

import java.util.Objects;

/// Version, build and JDK.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version =
                Objects.requireNonNullElse(
                        Main.class.getPackage().getImplementationVersion(), "development");
        return new String[] {
            "casebook " + version,
            "JDK " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
