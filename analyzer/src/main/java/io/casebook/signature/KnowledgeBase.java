package io.casebook.signature;

import io.casebook.signature.compiled.CompiledSignatures;
import io.casebook.signature.decode.Decoders;
import io.casebook.signature.judge.Judge;
import io.casebook.signature.judge.Judgement;
import io.casebook.signature.judge.Observations;
import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureProblem;
import io.casebook.signature.language.SignatureReader;
import io.casebook.signature.language.SignatureReader.Reading;
import io.casebook.signature.scan.SignatureScanner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The known failures, ready to be looked for. Immutable; shared by all threads and analyses.
public final class KnowledgeBase {
    private final List<Signature> signatures;
    private final SignatureScanner scanner;
    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

    private KnowledgeBase(List<Signature> signatures) {
        this.signatures = List.copyOf(signatures);
        var sought = new LinkedHashMap<Selection.Messages, Integer>();
        for (var signature : signatures) {
            var own = new HashMap<String, Integer>();
            for (var selection : signature.selections().values()) {
                if (selection instanceof Selection.Messages messages) {
                    own.put(messages.name(), number(messages, sought));
                }
            }
            numbers.put(signature.id(), Map.copyOf(own));
        }
        scanner = new SignatureScanner(List.copyOf(sought.keySet()));
    }

    /// The number of a selection in the scanner: one for all signatures that look for the same,
    /// which is then found and kept once.
    private static int number(
            Selection.Messages messages, Map<Selection.Messages, Integer> sought) {
        var number = sought.size();
        var known = sought.putIfAbsent(messages.named(""), number);
        return known == null ? number : known;
    }

    /// What came of loading.
    ///
    /// @param knowledge of the files without problems
    /// @param flaws mistakes in files that are loaded all the same
    public record Loaded(
            KnowledgeBase knowledge,
            List<SignatureProblem> problems,
            List<SignatureProblem> flaws) {}

    /// Loads the signatures that come with the program, as the build made them where it did and
    /// without their samples, which an analysis does not need, and those of packs, just as a
    /// check reads them: what it finds sound is also there in an analysis.
    ///
    /// @param packs files of signatures; of two with the same id the later one counts
    public static Loaded loadToAnalyze(List<SignatureFile> packs, Set<String> formats) {
        var readings =
                new ArrayList<>(
                        CompiledSignatures.shipped()
                                .map(it -> it.stream().map(Reading::of).toList())
                                .orElseGet(() -> shippedWithoutSamples(formats)));
        readings.addAll(readings(packs, new SignatureReader(formats, Decoders.names())));
        return loaded(readings);
    }

    private static List<Reading> shippedWithoutSamples(Set<String> formats) {
        var files = SignatureFile.shipped().parallelStream().map(SignatureFile::withoutSamples);
        return readings(files.toList(), SignatureReader.withoutSamples(formats, Decoders.names()));
    }

    /// Loads signature files; of two with the same id the later one counts. A file with problems
    /// is left out.
    ///
    /// @param formats ids of formats that may be named; empty where any may
    public static Loaded load(List<SignatureFile> files, Set<String> formats) {
        return loaded(readings(files, new SignatureReader(formats, Decoders.names())));
    }

    /// With all processors, as nothing else can begin before.
    private static List<Reading> readings(List<SignatureFile> files, SignatureReader reader) {
        return files.parallelStream().map(file -> reading(file, reader)).toList();
    }

    private static Reading reading(SignatureFile file, SignatureReader reader) {
        return file.problems().isEmpty()
                ? reader.read(file.pack(), file.name(), file.text())
                : Reading.broken("", file.problems());
    }

    private static Loaded loaded(List<Reading> read) {
        var readings = new Readings(read);
        var references = new References(readings);
        var problems = new ArrayList<>(readings.problems());
        problems.addAll(references.problems());
        var sound = new ArrayList<>(readings.signatures().values());
        sound.removeIf(signature -> references.broken().contains(signature.id()));
        return new Loaded(
                new KnowledgeBase(sound), List.copyOf(problems), List.copyOf(readings.flaws()));
    }

    /// All signatures, in the order of their files.
    public List<Signature> signatures() {
        return signatures;
    }

    /// The ids of the signatures that look for a selection of the scanner, sorted.
    public List<String> signaturesOf(int selection) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().containsValue(selection))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// Finds their messages.
    public SignatureScanner scanner() {
        return scanner;
    }

    /// What the signatures come to on an upload.
    public Judgement judge(Observations observations) {
        return new Judge(signatures, numbers, scanner, observations).judge();
    }
}
