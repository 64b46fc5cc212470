package io.casebook.format.command.network;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What `ip addr`, `ip -o addr` (iproute2 ip/ipaddress.c) and `ifconfig`, old and new (net-tools
/// lib/interface.c), print. All addresses are two lists: those of the devices and those of the
/// network. Loopback and link-local ones are left out, since they tell no host from another.
final class AddressReader implements OutputReader {
    /// Devices of a hypervisor with many guests.
    private static final int MOST = 4096;

    private static final Pattern DEVICE =
            Pattern.compile("\\d{1,6}: [\\w.@:-]{1,60}: <[A-Z0-9_,-]{0,200}>.*");
    private static final Pattern ONE_LINE =
            Pattern.compile("\\d{1,6}: [\\w.@:-]{1,60} +(inet6?) ([\\p{XDigit}.:]{2,45})\\b.*");
    private static final Pattern OLD_DEVICE =
            Pattern.compile("[\\w.:-]{1,30} +Link encap:\\w.*|[\\w.:-]{1,30}: flags=\\d{1,6}<.*");
    private static final Pattern MAC =
            Pattern.compile(
                    "(?:link/ether|\\tether| ether|HWaddr) "
                            + "((?:\\p{XDigit}{2}:){5}\\p{XDigit}{2})\\b");
    private static final Pattern ADDRESS =
            Pattern.compile("[ \\t]{1,20}inet6? (?:addr: ?)?([\\p{XDigit}.:]{2,45})\\b.*");

    private final Set<String> macs = new LinkedHashSet<>();
    private final Set<String> addresses = new LinkedHashSet<>();

    @Override
    public LineWeight read(String line, Statements statements) {
        var mac = MAC.matcher(line);
        if (mac.find()) {
            add(mac.group(1).toLowerCase(Locale.ROOT), macs);
        }
        var oneLine = ONE_LINE.matcher(line);
        if (oneLine.matches()) {
            addAddress(oneLine.group(2));
            return LineWeight.TELLING;
        }
        var address = ADDRESS.matcher(line);
        if (address.matches()) {
            addAddress(address.group(1));
            return LineWeight.FITTING;
        }
        if (DEVICE.matcher(line).matches() || OLD_DEVICE.matcher(line).matches()) {
            return LineWeight.TELLING;
        }
        return line.charAt(0) == ' ' || line.charAt(0) == '\t'
                ? LineWeight.FITTING
                : LineWeight.OTHER;
    }

    private void addAddress(String address) {
        if (!address.startsWith("127.")
                && !address.equals("::1")
                && !address.startsWith("169.254.")
                && !address.startsWith("fe80:")) {
            add(address, addresses);
        }
    }

    private static void add(String address, Set<String> list) {
        if (list.size() < MOST) {
            list.add(address);
        }
    }

    @Override
    public void end(Statements statements) {
        statements.host("network.mac", String.join(" ", macs));
        statements.host("network.address", String.join(" ", addresses));
    }
}
