package io.casebook.signature;

import io.casebook.signature.decode.Decoders;
import io.casebook.signature.judge.Judge;
import io.casebook.signature.judge.Judgement;
import io.casebook.signature.judge.Observations;
import io.casebook.signature.language.Selection;
import io.casebook.signature.language.Signature;
import io.casebook.signature.language.SignatureProblem;
import io.casebook.signature.language.SignatureReader;
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
        var selections = new ArrayList<Selection.Messages>();
        for (var signature : signatures) {
            var own = new HashMap<String, Integer>();
            for (var selection : signature.selections().values()) {
                if (selection instanceof Selection.Messages messages) {
                    own.put(messages.name(), selections.size());
                    selections.add(messages);
                }
            }
            numbers.put(signature.id(), Map.copyOf(own));
        }
        scanner = new SignatureScanner(selections);
    }

    /// What came of loading.
    ///
    /// @param knowledge of the files without problems
    public record Loaded(KnowledgeBase knowledge, List<SignatureProblem> problems) {}

    /// Loads signature files as [#load] does, without their samples: nothing of an analysis needs
    /// them.
    public static Loaded loadToAnalyze(List<SignatureFile> files, Set<String> formats) {
        var reader = SignatureReader.withoutSamples(formats, Decoders.names());
        return load(files.parallelStream().map(SignatureFile::withoutSamples).toList(), reader);
    }

    /// Loads signature files; of two with the same id the later one counts. A file with problems
    /// is left out.
    ///
    /// @param formats ids of formats that may be named; empty where any may
    public static Loaded load(List<SignatureFile> files, Set<String> formats) {
        return load(files, new SignatureReader(formats, Decoders.names()));
    }

    private static Loaded load(List<SignatureFile> files, SignatureReader reader) {
        var problems = new ArrayList<SignatureProblem>();
        var signatures = new LinkedHashMap<String, Signature>();
        var readings = // with all processors, as nothing else can begin before
                files.parallelStream()
                        .map(file -> reader.read(file.pack(), file.name(), file.text()))
                        .toList();
        for (var reading : readings) {
            problems.addAll(reading.problems());
            if (reading.signature() != null) {
                signatures.put(reading.signature().id(), reading.signature());
            }
        }
        var references = new References(signatures);
        problems.addAll(references.problems());
        var sound = new ArrayList<>(signatures.values());
        sound.removeIf(signature -> references.broken().contains(signature.id()));
        return new Loaded(new KnowledgeBase(sound), List.copyOf(problems));
    }

    /// All signatures, in the order of their files.
    public List<Signature> signatures() {
        return signatures;
    }

    /// The id of the signature that a selection of the scanner belongs to.
    public String signatureOf(int selection) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().containsValue(selection))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
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
