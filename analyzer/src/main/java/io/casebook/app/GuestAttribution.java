package io.casebook.app;

import io.casebook.model.ArtifactPath;
import io.casebook.model.Fact;
import io.casebook.model.Subject;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds out of which guest a text speaks that does not say so: a crash analysis in a folder or
/// file named for the guest, or the only guest that the upload knows.
final class GuestAttribution {
    private static final Pattern PARTS = Pattern.compile("[/!]+");
    private final NavigableSet<String> guests = new TreeSet<>();

    private final Set<String> hosts;

    /// @param facts all facts of the upload
    /// @param hosts names of the hosts that are known otherwise
    GuestAttribution(List<Fact> facts, Set<String> hosts) {
        this.hosts = hosts;
        for (var fact : facts) {
            if (fact.subject().kind() == Subject.Kind.GUEST && fact.subject().named()) {
                guests.add(fact.subject().name());
            }
        }
    }

    /// The names of the guests that the upload knows.
    Set<String> guests() {
        return guests;
    }

    /// The same subject, named if the upload tells which guest it is.
    Subject named(Subject subject, ArtifactPath path) {
        if (subject.kind() != Subject.Kind.GUEST || subject.named()) {
            return subject;
        }
        for (var part : PARTS.split(path.value(), -1)) {
            for (var guest : guests.descendingSet()) { // vm1-2 before vm1
                if (part.equals(guest)
                        || part.startsWith(guest + ".")
                        || part.startsWith(guest + "-")) {
                    return Subject.guest(guest);
                }
            }
        }
        return guests.size() == 1 && !namesAnotherMachine(path)
                ? Subject.guest(guests.first())
                : subject;
    }

    /// A folder with the name of a machine that is neither known as host nor as guest.
    private boolean namesAnotherMachine(ArtifactPath path) {
        return PARTS.splitAsStream(path.folder())
                .map(MachineFolder::machine)
                .anyMatch(machine -> !machine.isEmpty() && !hosts.contains(machine));
    }
}
