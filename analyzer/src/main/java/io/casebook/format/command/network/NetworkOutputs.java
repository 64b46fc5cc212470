package io.casebook.format.command.network;

import io.casebook.format.Format;
import io.casebook.format.command.CommandFormat;
import io.casebook.format.command.RecordShape;

import java.util.List;

/// The formats of this package.
public final class NetworkOutputs {
    /// All of them.
    public static final List<Format> ALL =
            List.of(
                    new CommandFormat(
                            "network-addresses",
                            "network addresses of a host (ip addr, ifconfig)",
                            "ip(?:_-[a-z]{1,2})?_(?:addr|address|a|link)|ip-addr|ifconfig",
                            RecordShape.ONE,
                            AddressReader::new),
                    new CommandFormat(
                            "softnet-statistics",
                            "packets each processor dropped (/proc/net/softnet_stat)",
                            "softnet_stat",
                            RecordShape.ONE,
                            SoftnetReader::new),
                    CommandFormat.called(
                            "network-device",
                            "driver, link and counters of a network device (ethtool)",
                            "ethtool",
                            RecordShape.BLOCKS,
                            EthtoolReader::new),
                    new CommandFormat(
                            "virtual-services",
                            "virtual services of IPVS (ipvsadm, /proc/net/ip_vs)",
                            "ipvsadm|ip_vs",
                            RecordShape.ONE,
                            VirtualServiceReader::new));

    private NetworkOutputs() {}
}
