package io.casebook.signature;

import io.casebook.signature.language.Mention;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureProblem;
import io.casebook.signature.language.SignatureReader.Reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What was read of all files, by id. A signature takes the place of one with its id of an earlier
/// pack; within a pack an id is taken once.
final class Readings {
    private final Map<String, Reading> sound = new LinkedHashMap<>();
    private final Set<String> mistaken = new HashSet<>();
    private final List<SignatureProblem> problems = new ArrayList<>();
    private final List<SignatureProblem> flaws = new ArrayList<>();

    Readings(List<Reading> readings) {
        readings.forEach(this::add);
    }

    private void add(Reading reading) {
        problems.addAll(reading.problems());
        var signature = reading.signature();
        var earlier = sound.get(reading.id());
        if (signature == null) {
            mistaken.add(reading.id());
        } else if (earlier != null && signatureOf(earlier).pack().equals(signature.pack())) {
            var message =
                    "the id is also that of " + signatureOf(earlier).file() + ", which counts";
            problems.add(problem(reading, "id", signature.id(), message, null));
        } else {
            sound.put(signature.id(), reading);
            flaws.addAll(reading.flaws());
        }
    }

    private static Signature signatureOf(Reading reading) {
        return Objects.requireNonNull(reading.signature());
    }

    /// Those without problems of their own, in the order of their files.
    Map<String, Signature> signatures() {
        var signatures = new LinkedHashMap<String, Signature>();
        sound.forEach((id, reading) -> signatures.put(id, signatureOf(reading)));
        return signatures;
    }

    List<SignatureProblem> problems() {
        return problems;
    }

    /// Mistakes with which a signature can be judged all the same.
    List<SignatureProblem> flaws() {
        return flaws;
    }

    /// Whether there is a file for an id, which has a mistake.
    boolean isMistaken(String id) {
        return mistaken.contains(id);
    }

    /// A problem with what a signature names, at the place where it does.
    SignatureProblem problem(
            String of, String key, String named, String message, @Nullable String suggestion) {
        var reading = Objects.requireNonNull(sound.get(of));
        return problem(reading, key, named, message, suggestion);
    }

    private static SignatureProblem problem(
            Reading reading,
            String key,
            String named,
            String message,
            @Nullable String suggestion) {
        var place =
                reading.mentions().stream()
                        .filter(it -> it.key().equals(key) && it.id().equals(named))
                        .findFirst()
                        .orElse(new Mention(key, named, 1, 1));
        var file = signatureOf(reading).file();
        return new SignatureProblem(file, place.line(), place.column(), message, suggestion);
    }
}
