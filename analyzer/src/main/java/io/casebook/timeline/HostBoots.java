package io.casebook.timeline;

import io.casebook.model.Diagnostic;
import io.casebook.model.EventTable;
import io.casebook.model.UtcTime;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All boots of one host: gathers from its logs and facts what may date them, and dates them.
final class HostBoots {
    /// So many messages of boots are compared with dated logs.
    private static final int MOST_MESSAGES = 1 << 18;

    /// Where every boot dates itself, a sample is enough to see that nothing contradicts.
    private static final int SAMPLE = 1 << 12;

    private static final long SAMPLE_READS = 1 << 14;
    /// More anchors of one piece come from damaged logs only.
    private static final int MOST_ANCHORS = 64;

    private static final Set<ClockMark> STARTS =
            EnumSet.of(ClockMark.KERNEL_BANNER, ClockMark.CLOCK_SETTING);

    private static final long SECOND = 1_000_000_000L;
    private static final long YEAR_1980 = 315_532_800L * SECOND;

    private final UploadEvidence evidence;
    private final BootFacts facts;
    private final Zone zone;
    private final List<BootSegment> segments = new ArrayList<>();
    private final Map<EventTable, List<BootSolution>> solutions = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<BootPauses.ClockChange> changes;
    private final long reads;

    /// @param sources all logs of the host that count from a boot; just one where the host has no
    ///     name
    HostBoots(List<TableSource> sources, UploadEvidence evidence, ZoneEvidence zones) {
        this.evidence = evidence;
        var host = sources.getFirst().host();
        zone = zones.of(sources.getFirst());
        facts = new BootFacts(evidence, host, zone);
        sources.forEach(source -> segments.addAll(BootSegments.of(source)));
        changes = changes(host);
        var plain = segments.stream().allMatch(HostBoots::datesItself);
        var messages = new BootMessages(segments, plain ? SAMPLE : MOST_MESSAGES);
        var shared = new SharedMessages(messages, plain ? SAMPLE_READS : Long.MAX_VALUE);
        if (!messages.isEmpty()) {
            read(evidence.of(host), shared, plain);
        }
        if (!messages.isEmpty() && plain && shared.reads() == 0) {
            read(evidence.of(host), shared, false);
        }
        reads = messages.reads() + shared.reads();
        solve(messages, shared);
    }

    /// Dates a log by its real-time clock alone, as soon as possible: it dates logs without a year.
    static void dateEarly(TableSource source, Instant latest) {
        for (var segment : BootSegments.of(source)) {
            var boot = Boot.of(List.of(segment));
            var anchors = new ArrayList<List<BootAnchor>>();
            for (var piece = 0; piece < boot.pieces(); piece++) {
                anchors.add(new ArrayList<>());
            }
            put(RealTimeClock.anchors(segment), boot, anchors);
            keepPossible(anchors, boot, latest);
            new BootSolution(segment, boot, new BootPieces(boot, anchors, Long.MAX_VALUE)).write();
        }
    }

    /// Where the dated logs of the host tell that its kernel started or its clock was set.
    private List<BootPauses.ClockChange> changes(String host) {
        var clock = SkewHost.of(host, evidence, Map.of());
        return Stream.concat(
                        clock.datedTimes(STARTS).mapToObj(at -> new BootPauses.ClockChange(at, at)),
                        new SkewSteps(clock)
                                .moments().stream()
                                        .map(
                                                moment ->
                                                        new BootPauses.ClockChange(
                                                                moment.before(), moment.after())))
                .toList();
    }

    /// How many messages were read, of boots and of dated logs.
    long reads() {
        return reads;
    }

    /// The boots of all logs.
    Map<EventTable, List<BootSolution>> solutions() {
        return solutions;
    }

    /// The boots in a log, in order.
    List<BootSolution> of(TableSource source) {
        return solutions.getOrDefault(source.table(), List.of());
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static boolean datesItself(BootSegment segment) {
        return !RealTimeClock.anchors(segment).isEmpty()
                && segment.marks().stream().noneMatch(found -> found.mark().isAwake());
    }

    /// Reads the dated logs of the host: around the boots where they are known, a zone's difference
    /// included.
    private void read(List<TableSource> dated, SharedMessages shared, boolean plain) {
        var from = plain ? Long.MAX_VALUE : Long.MIN_VALUE;
        var to = plain ? Long.MIN_VALUE : Long.MAX_VALUE;
        var slack = Zone.FARTHEST_MILLIS * 1_000_000L;
        for (var segment : plain ? segments : List.<BootSegment>of()) {
            for (var anchor : RealTimeClock.anchors(segment)) {
                from = Math.min(from, anchor.at(segment.first()) - slack);
                to = Math.max(to, anchor.at(segment.last()) + slack);
            }
        }
        for (var source : dated) {
            if (SharedMessages.isDated(source.table())) {
                shared.read(source.table(), from, to);
            }
        }
    }

    private void solve(BootMessages messages, SharedMessages shared) {
        var leaders = SameBoots.leaders(segments, messages);
        var members = new TreeMap<Integer, List<Integer>>();
        for (var i = 0; i < leaders.length; i++) {
            members.computeIfAbsent(leaders[i], _ -> new ArrayList<>()).add(i);
        }
        members.values().forEach(boot -> solve(boot, messages, shared));
        solutions
                .values()
                .forEach(
                        of ->
                                of.sort(
                                        Comparator.comparingInt(
                                                solution -> solution.segment().number())));
    }

    private void solve(List<Integer> members, BootMessages messages, SharedMessages shared) {
        var told = Boot.of(members.stream().map(segments::get).toList());
        var cast = cast(told, members, shared);
        var boot = withPauses(told, cast);
        var audits = votes(boot, members.stream().map(messages::audits).toList());
        var anchors = anchors(boot, votes(boot, cast), audits);
        var pieces = new BootPieces(boot, anchors, end(boot));
        diagnostics.addAll(pieces.contradictions());
        for (var segment : boot.segments()) {
            var solution = new BootSolution(segment, boot, pieces);
            solution.write();
            diagnostics.addAll(solution.diagnostics());
            solutions.computeIfAbsent(segment.table(), _ -> new ArrayList<>()).add(solution);
        }
    }

    private static List<List<BootVote>> cast(
            Boot boot, List<Integer> members, SharedMessages shared) {
        var clocks =
                boot.segments().stream()
                        .flatMap(segment -> RealTimeClock.anchors(segment).stream())
                        .toList();
        return members.stream()
                .map(shared::votes)
                .map(votes -> BootVotes.ofThisBoot(votes, clocks))
                .toList();
    }

    private Boot withPauses(Boot boot, List<List<BootVote>> cast) {
        return boot.with(
                votes(boot, cast).stream()
                        .flatMap(votes -> BootPauses.find(votes, changes).stream())
                        .toList());
    }

    private List<List<BootAnchor>> anchors(
            Boot boot, List<List<BootVote>> cast, List<List<BootVote>> audits) {
        var all = new ArrayList<List<BootAnchor>>();
        for (var piece = 0; piece < boot.pieces(); piece++) {
            var anchors = new ArrayList<BootAnchor>();
            BootVotes.messages(cast.get(piece)).ifPresent(anchors::add);
            BootVotes.audits(audits.get(piece)).ifPresent(anchors::add);
            all.add(anchors);
        }
        for (var segment : boot.segments()) {
            put(RealTimeClock.anchors(segment), boot, all);
            all.getFirst().addAll(facts.of(segment));
        }
        for (var segment : boot.segments()) {
            var last = all.get(boot.piece(segment.last()));
            DumpedLog.find(segment).ifPresent(last::add);
            DumpFolder.find(segment, zone, last).ifPresent(last::add);
            ReportDate.find(segment, evidence.sources(), zone).ifPresent(last::add);
        }
        var clock = new LocalRealTimeClock(zone, facts.keepsLocalTime());
        all.replaceAll(anchors -> new ArrayList<>(clock.corrected(anchors)));
        keepPossible(all, boot, evidence.latest());
        return all;
    }

    private static void put(List<BootAnchor> anchors, Boot boot, List<List<BootAnchor>> all) {
        anchors.forEach(anchor -> all.get(boot.piece(anchor.reading())).add(anchor));
    }

    private static List<List<BootVote>> votes(Boot boot, List<List<BootVote>> cast) {
        var byPiece = new ArrayList<List<BootVote>>();
        for (var piece = 0; piece < boot.pieces(); piece++) {
            byPiece.add(new ArrayList<>());
        }
        for (var votes : cast) {
            votes.forEach(vote -> byPiece.get(boot.piece(vote.reading())).add(vote));
        }
        return byPiece;
    }

    private static void keepPossible(List<List<BootAnchor>> all, Boot boot, Instant latest) {
        var end = UtcTime.nanos(latest.plus(1, ChronoUnit.DAYS));
        for (var anchors : all) {
            anchors.removeIf(anchor -> !isPossible(anchor, boot, end));
            anchors.subList(Math.min(anchors.size(), MOST_ANCHORS), anchors.size()).clear();
        }
    }

    /// Nothing is written after the analysis, or before there were such kernels.
    private static boolean isPossible(BootAnchor anchor, Boot boot, long latest) {
        var start = anchor.at(boot.atStart());
        return anchor.kind() == BootAnchor.Kind.USER
                || (start > YEAR_1980 && start < latest && anchor.at(anchor.reading()) < latest);
    }

    /// The boot's last message was written before its files were, and before the upload was made.
    private long end(Boot boot) {
        var end = Long.MAX_VALUE;
        for (var segment : boot.segments()) {
            var modified = segment.source().modified();
            if (modified != null && segment.isLast() && segment.last() == boot.last()) {
                end = Math.min(end, UtcTime.nanos(modified));
            }
        }
        var collected = facts.collected();
        return collected.isPresent() ? Math.min(end, collected.get()) : end;
    }
}
