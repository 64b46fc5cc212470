package io.casebook.intake.dump;

import java.util.List;
import java.util.OptionalLong;

/// The product in the words of a debugger: `WinNt, suite: TerminalServer SingleUserTS`
/// (`NT_PRODUCT_TYPE`
/// and the suite mask of winnt.h).
final class ProductName {
    private static final List<String> TYPES = List.of("", "WinNt", "LanManNt", "Server");

    /// By bit.
    private static final List<String> SUITES =
            List.of(
                    "SmallBusiness",
                    "Enterprise",
                    "BackOffice",
                    "CommunicationServer",
                    "TerminalServer",
                    "SmallBusinessRestricted",
                    "EmbeddedNT",
                    "DataCenter",
                    "SingleUserTS",
                    "Personal",
                    "Blade",
                    "EmbeddedRestricted",
                    "SecurityAppliance",
                    "StorageServer",
                    "ComputeServer");

    private ProductName() {}

    /// Empty where the type is none.
    static String of(OptionalLong type, OptionalLong suites) {
        if (type.isEmpty() || type.getAsLong() <= 0 || type.getAsLong() >= TYPES.size()) {
            return "";
        }
        var name = new StringBuilder(TYPES.get((int) type.getAsLong()));
        for (var bit = 0; bit < SUITES.size(); bit++) {
            if ((suites.orElse(0) >> bit & 1) == 1) {
                name.append(name.indexOf(",") < 0 ? ", suite: " : " ").append(SUITES.get(bit));
            }
        }
        return name.toString();
    }
}
