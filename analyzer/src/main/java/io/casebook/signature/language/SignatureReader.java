package io.casebook.signature.language;

import io.casebook.model.Finding;
import io.casebook.model.FindingSeverity;
import io.casebook.signature.language.Signature.EmissionLimit;
import io.casebook.signature.language.Signature.Status;
import io.casebook.signature.language.SourceText.Problems;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads signature files. Everything wrong with a file is told at once, each with its place.
public final class SignatureReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern LIMIT =
            Pattern.compile("(?:once|at most ([1-9][0-9]{0,8})) per (boot|[0-9]+[a-z]+)");

    /// A file without any of these is something else.
    private static final List<String> TELLING = List.of("id", "title", "detect", "condition");

    private final Set<String> formats;
    private final Set<String> decoders;
    private final boolean needsSamples;

    /// @param formats ids of formats that a selection may name; empty where any may
    /// @param decoders names of the decoders there are
    public SignatureReader(Set<String> formats, Set<String> decoders) {
        this(formats, decoders, true);
    }

    private SignatureReader(Set<String> formats, Set<String> decoders, boolean needsSamples) {
        this.formats = formats;
        this.decoders = decoders;
        this.needsSamples = needsSamples;
    }

    /// A reader of files whose samples were left out.
    public static SignatureReader withoutSamples(Set<String> formats, Set<String> decoders) {
        return new SignatureReader(formats, decoders, false);
    }

    /// What became of a file.
    ///
    /// @param id as the file tells it, empty where it tells none
    /// @param signature null when there are problems
    /// @param flaws mistakes with which it can be judged all the same
    /// @param mentions where the file names signatures, itself first
    public record Reading(
            String id,
            @Nullable Signature signature,
            List<SignatureProblem> problems,
            List<SignatureProblem> flaws,
            List<Mention> mentions) {
        /// That of a signature that was read before.
        public static Reading of(Signature signature) {
            return new Reading(signature.id(), signature, List.of(), List.of(), List.of());
        }

        /// That of a file with problems.
        public static Reading broken(String id, List<SignatureProblem> problems) {
            return new Reading(id, null, problems, List.of(), List.of());
        }
    }

    /// Reads one file.
    ///
    /// @param pack name of the pack that it is of
    /// @param file its name in problems
    public Reading read(String pack, String file, String text) {
        var problems = new Problems(new SourceText(file, text));
        var root = YamlReader.read(problems);
        if (root == null || isSomethingElse(root, problems)) {
            return Reading.broken("", List.copyOf(problems.found()));
        }
        var signature = signature(pack, file, root, problems);
        var source = problems.source();
        return problems.found().isEmpty()
                ? new Reading(
                        signature.id(),
                        signature,
                        List.of(),
                        UnusedSelections.of(signature, root, source),
                        Mention.of(root, source))
                : Reading.broken(signature.id(), List.copyOf(problems.found()));
    }

    /// Of a file that is no signature nothing is quoted: it may have come here by mistake, and
    /// what is told of it goes into reports.
    private static boolean isSomethingElse(Node root, Problems problems) {
        var isElse =
                root instanceof MappingNode mapping
                        && mapping.getValue().stream()
                                .noneMatch(
                                        pair ->
                                                pair.getKeyNode() instanceof ScalarNode key
                                                        && TELLING.contains(key.getValue()));
        if (isElse) {
            problems.add(
                    root, "this is no signature: it has none of " + String.join(", ", TELLING));
        }
        return isElse;
    }

    private Signature signature(String pack, String file, Node root, Problems problems) {
        var section = new Section(root, "the signature", problems);
        var id = id(section);
        var selections = selections(section);
        var conditions = new ConditionReader(problems, selections.byName());
        var decode = decode(section, selections);
        var limits = limits(section, selections);
        var signature =
                new Signature(
                        pack,
                        file,
                        id,
                        section.requiredText("title"),
                        section.requiredText("category"),
                        choice(section, "severity", FindingSeverity.values(), true),
                        choice(section, "role", Finding.Role.values(), false),
                        choice(section, "status", Status.values(), true),
                        section.texts("supersedes"),
                        new ConsequenceReader(section).read(),
                        selections.byName(),
                        condition(section, conditions, limits.keySet()),
                        new WeighingReader(section, conditions, limits.keySet()).read(),
                        decode,
                        limits,
                        new ExplanationReader(section, selections, decoders).read(),
                        section.requiredText("cause"),
                        list(section, "remedy"),
                        list(section, "references"),
                        needsSamples ? new InlineTestReader(section).read() : List.of());
        section.close();
        checkNoise(section, signature);
        return signature;
    }

    /// What is harmless has no consequences.
    private static void checkNoise(Section section, Signature signature) {
        if (signature.role() != Finding.Role.NOISE) {
            return;
        }
        if (!signature.leadsTo().isEmpty()) {
            section.problems().add(section.keyNode("leads-to"), "noise leads to nothing");
        }
        if (signature.severity() != FindingSeverity.INFO
                && signature.severity() != FindingSeverity.LOW) {
            section.problems().add(section.keyNode("severity"), "noise is info or low");
        }
    }

    private static String id(Section section) {
        var id = section.requiredText("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            section.problems()
                    .add(section.keyNode("id"), "an id is small letters, digits and dashes");
        }
        return id;
    }

    private static <E extends Enum<E>> E choice(
            Section section, String key, E[] values, boolean required) {
        Function<E, String> label = value -> value.name().toLowerCase(Locale.ROOT);
        return section.choice(key, Arrays.asList(values), label, required);
    }

    private static List<String> list(Section section, String key) {
        section.required(key);
        var texts = section.texts(key);
        if (section.has(key) && texts.isEmpty()) {
            section.problems().add(section.keyNode(key), "'" + key + "' is empty");
        }
        return texts;
    }

    private Selections selections(Section section) {
        var before = section.problems().found().size();
        var reader = new SelectionReader(section.problems(), formats);
        var selections = new LinkedHashMap<String, Selection>();
        if (section.required("detect") != null) {
            section.each(
                    "detect",
                    (name, node) -> {
                        var selection = reader.read(name, node);
                        if (selection != null) {
                            checkNames(section, selection, node);
                            selections.put(name, selection);
                        }
                    });
        }
        return new Selections(selections, section.problems().found().size() == before);
    }

    /// A capture that is called as what every finding tells of itself would never be shown.
    private static void checkNames(Section section, Selection selection, Node node) {
        selection.captures().keySet().stream()
                .filter(Explanation.WELL_KNOWN::contains)
                .forEach(
                        name ->
                                section.problems()
                                        .add(
                                                node,
                                                "a capture cannot be called '"
                                                        + name
                                                        + "', which every finding tells of"
                                                        + " itself"));
    }

    /// Of a signature whose selections are wrong the condition is not looked at: its names would
    /// only seem to be unknown.
    private static Condition condition(
            Section section, ConditionReader reader, Set<String> limited) {
        var problems = section.problems();
        var before = problems.found().size();
        var node = section.required("condition");
        var nothing = new Condition.Any(List.of());
        if (node == null || before > 0) {
            return nothing;
        }
        var condition = reader.read(node, section.text(node, "condition"));
        if (condition == null) {
            return nothing;
        }
        new ConditionChecks(condition, limited)
                .problems()
                .forEach(message -> problems.add(node, message));
        return condition;
    }

    private Map<String, String> decode(Section section, Selections selections) {
        var decode = new TreeMap<String, String>();
        section.each(
                "decode",
                (capture, node) -> {
                    var decoder = section.text(node, "decode");
                    decode.put(capture, decoder);
                    checkDecoder(section, capture, decoder, node, selections);
                });
        return decode;
    }

    private void checkDecoder(
            Section section, String capture, String decoder, Node node, Selections selections) {
        if (!decoders.contains(decoder)) {
            section.problems().unknown(node, "decoder", decoder, List.copyOf(decoders));
        }
        if (selections.isUnknown(capture)) {
            section.problems().unknown(node, "capture", capture, selections.captures());
        }
    }

    private static Map<String, EmissionLimit> limits(Section section, Selections selections) {
        var limits = new TreeMap<String, EmissionLimit>();
        section.each(
                "limits",
                (name, node) -> {
                    var limit = LIMIT.matcher(section.text(node, "limits").strip());
                    if (selections.complete() && !selections.byName().containsKey(name)) {
                        var known = List.copyOf(selections.byName().keySet());
                        section.problems().unknown(node, "selection", name, known);
                    }
                    if (limit.matches() && isPeriod(limit.group(2))) {
                        limits.put(name, limit(limit.group(1), limit.group(2)));
                    } else {
                        section.problems()
                                .add(node, "a limit reads 'at most 10 per boot' or 'once per 5m'");
                    }
                });
        return limits;
    }

    private static boolean isPeriod(String per) {
        var length = Quantity.parse(per);
        return per.equals("boot") || (length != null && length.isDuration());
    }

    private static EmissionLimit limit(@Nullable String most, String per) {
        return new EmissionLimit(most == null ? 1 : Integer.parseInt(most), per);
    }
}
