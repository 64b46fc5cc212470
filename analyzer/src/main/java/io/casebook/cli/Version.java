package io.casebook.cli;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.util.Properties;

/// Version, build and JDK.
final class Version implements IVersionProvider {
    /// Filled in by the build.
    private static final String BUILD = "build.properties";

    @Override
    public String[] getVersion() throws IOException {
        var build = new Properties();
        try (var stream = Version.class.getResourceAsStream(BUILD)) {
            build.load(stream);
        }
        return new String[] {
            "casebook " + build.getProperty("version"),
            "build " + build.getProperty("build"),
            "JDK " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
