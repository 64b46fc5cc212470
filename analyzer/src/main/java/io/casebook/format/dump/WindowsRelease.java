package io.casebook.format.dump;

import java.util.Map;

/// The name of a Windows by the number of its build. Editions for servers and for workplaces share
/// some builds; the product type tells them apart.
final class WindowsRelease {
    private static final int FIRST_10 = 10240;
    private static final int FIRST_11 = 22000;
    private static final int FIRST_UNKNOWN = 30000;

    private static final Map<Integer, String> WORKPLACES =
            Map.of(
                    2195, "Windows 2000",
                    2600, "Windows XP",
                    6000, "Windows Vista",
                    6001, "Windows Vista",
                    6002, "Windows Vista",
                    7600, "Windows 7",
                    7601, "Windows 7",
                    9200, "Windows 8",
                    9600, "Windows 8.1");

    private static final Map<Integer, String> SERVERS =
            Map.of(
                    3790, "Windows Server 2003",
                    6001, "Windows Server 2008",
                    6002, "Windows Server 2008",
                    7600, "Windows Server 2008 R2",
                    7601, "Windows Server 2008 R2",
                    9200, "Windows Server 2012",
                    9600, "Windows Server 2012 R2",
                    14393, "Windows Server 2016",
                    17763, "Windows Server 2019",
                    20348, "Windows Server 2022");

    private static final Map<Integer, String> LATER_SERVERS = Map.of(26100, "Windows Server 2025");

    private WindowsRelease() {}

    /// Empty where the build is not known.
    ///
    /// @param product as a debugger says it: `WinNt, suite: ...`, `Server`
    static String name(String build, String product) {
        if (!build.matches("\\d{4,5}") || product.isEmpty()) {
            return "";
        }
        var number = Integer.parseInt(build);
        if (!product.startsWith("WinNt")) {
            return SERVERS.getOrDefault(number, LATER_SERVERS.getOrDefault(number, ""));
        }
        if (number >= FIRST_10 && number < FIRST_UNKNOWN) {
            return number < FIRST_11 ? "Windows 10" : "Windows 11";
        }
        return WORKPLACES.getOrDefault(number, "");
    }
}
