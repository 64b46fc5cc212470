package io.casebook.app;

import io.casebook.model.Fact;
import io.casebook.model.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Something that no two machines have alike, as a fact states it.
///
/// @param what in words for people
/// @param value in small letters
record Trait(String what, String value) {
    static final String UUID = "UUID";
    static final String MAC_ADDRESS = "MAC address";
    static final String IP_ADDRESS = "IP address";

    private static final Pattern MAC =
            Pattern.compile("(?<![\\w:])(?:[0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}(?![\\w:])");

    /// What many machines have: no address, those of the machine itself, what QEMU gives the cards
    /// that are given none (net/net.c, `qemu_macaddr_default_if_unset`), what docker makes of an IP
    /// address of its own network, and what firmware says that was given no UUID.
    private static final Pattern COMMON =
            Pattern.compile(
                    "(?:00:){5}00|(?:ff:){5}ff|127\\..*|::1|fe80:.*|169\\.254\\..*"
                            + "|52:54:00:12:34:[0-9a-f]{2}|02:42:.*"
                            + "|[0-]+|[f-]+|03000200-0400-0500-0006-.*|not .*");

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern PREFIX_LENGTH = Pattern.compile("/\\d+$");

    /// Those that a fact states.
    static List<Trait> of(Fact fact) {
        return switch (fact.key()) {
            case "system.uuid", "guest.uuid" -> each(UUID, List.of(fact.value()));
            case "network.address", "guest.address" -> each(IP_ADDRESS, words(fact.value()));
            case "network.mac", "guest.mac" -> each(MAC_ADDRESS, words(fact.value()));
            default -> fact.subject().kind() == Subject.Kind.GUEST ? addresses(fact) : List.of();
        };
    }

    private static List<String> words(String values) {
        return List.of(BLANKS.split(values.strip(), -1));
    }

    /// The addresses among the properties of a device.
    private static List<Trait> addresses(Fact fact) {
        return each(
                MAC_ADDRESS,
                MAC.matcher(fact.value()).results().map(found -> found.group()).toList());
    }

    private static List<Trait> each(String what, List<String> values) {
        var traits = new ArrayList<Trait>();
        for (var value : values) {
            var bare =
                    PREFIX_LENGTH.matcher(value.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
            if (!COMMON.matcher(bare).matches()) {
                traits.add(new Trait(what, bare));
            }
        }
        return traits;
    }
}
