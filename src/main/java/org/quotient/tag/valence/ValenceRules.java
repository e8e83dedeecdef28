package org.quotient.tag.valence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quotient.codebook.Cue;
import org.quotient.codebook.Kind;
import org.quotient.codebook.Uncued;
import org.quotient.codebook.Valence;
import org.quotient.tag.match.Hit;
import org.quotient.tag.match.Words;

/**
 * Decides what a match says: by the one winning cue, else by its pattern's fixed valence, else by its code's kind.
 *
 * <p>The winner is the cue of the first rank, then the nearest; signs are never multiplied. A cue governs a match within its
 * reach and never across a terminator such as "but". Two cues of one rank that say contrary things, side by side, make the
 * mention mixed.
 */
public final class ValenceRules implements Serializable {

    private static final long serialVersionUID = 1L;
    /** The most that may lie between two cues that stand against each other. */
    private static final int SIDE_BY_SIDE = 8;

    private static final Set<Cue.Type> ONLY_DISCLAIMED =
            Set.of(Cue.Type.ABSENCE, Cue.Type.INSUFFICIENCY, Cue.Type.WISH, Cue.Type.FORMER, Cue.Type.SETBACK);

    /** What a question asks and does not say: "Is the caseload a problem?" is none, "Why is there no training?" says so. */
    private static final Set<Cue.Type> ONLY_SAID = Set.of(
            Cue.Type.GOOD,
            Cue.Type.BAD,
            Cue.Type.HELPS,
            Cue.Type.HINDERS,
            Cue.Type.SETBACK,
            Cue.Type.WISH,
            Cue.Type.INSUFFICIENCY,
            Cue.Type.ACCESS);

    private static final Map<Cue.Type, Flag> FLAGS = Map.of(
            Cue.Type.WISH, Flag.HYPOTHETICAL,
            Cue.Type.CONDITION, Flag.HYPOTHETICAL,
            Cue.Type.FORMER, Flag.HISTORICAL,
            Cue.Type.PAST, Flag.HISTORICAL,
            Cue.Type.REPORT, Flag.REPORTED,
            Cue.Type.HEDGE, Flag.HEDGED);

    private static final Comparator<Candidate> FIRST = Comparator.comparingInt(Candidate::rank)
            .thenComparing(Candidate::distance)
            .thenComparing(candidate -> candidate.cue().first())
            .thenComparing(candidate -> candidate.cue().end())
            .thenComparing(candidate -> -candidate.cue().meaning().order());

    private final CueFinder finder;
    private final Uncued uncued;

    public ValenceRules(CueFinder finder, Uncued uncued) {
        this.finder = finder;
        this.uncued = uncued;
    }

    /** The cues of a sentence. */
    public SentenceCues cues(Words words) {
        return finder.find(words);
    }

    /** A cue that governs the match, with what denies it, and what it says of it. */
    private record Candidate(SentenceCues.Way way, Optional<SentenceCues.Way> denier, Valence valence, String rule) {

        /** What is only taken back goes behind everything that is said. */
        int rank() {
            boolean takenBack = denier.isPresent() && valence == Valence.UNCLEAR;
            return Resolution.rank(way.type()) + (takenBack ? Cue.Type.values().length : 0);
        }

        Hit<Reach> cue() {
            return way.cue();
        }

        int distance() {
            return way.distance();
        }
    }

    /** The verdict on a match, given its sentence's cues. */
    public Verdict decide(SentenceCues cues, Hit<?> match, Kind kind, Optional<Valence> fixed) {
        List<SentenceCues.Way> ways = cues.ways(match);
        List<Candidate> candidates = candidates(cues, ways, match, kind, fixed);
        Optional<Candidate> winner = candidates.stream().min(FIRST);
        Set<Flag> flags = flags(cues, ways, winner);
        List<WeighedCue> weighed = weighed(cues, ways, candidates, winner);
        if (winner.isPresent()) {
            return cued(cues, candidates, winner.get(), flags, weighed);
        }
        return uncued(kind, fixed, flags, weighed);
    }

    private static Verdict cued(
            SentenceCues cues,
            List<Candidate> candidates,
            Candidate winner,
            Set<Flag> flags,
            List<WeighedCue> weighed) {
        boolean contested = candidates.stream().anyMatch(other -> contests(cues, winner, other));
        Hit<Reach> cue = winner.cue();
        return new Verdict(
                contested ? Valence.MIXED : winner.valence(),
                Verdict.Basis.CUE,
                Optional.of(cues.words().span(cue.first(), cue.end())),
                contested ? "conflict." + winner.rule() : winner.rule(),
                flags,
                weighed);
    }

    private Verdict uncued(Kind kind, Optional<Valence> fixed, Set<Flag> flags, List<WeighedCue> weighed) {
        if (fixed.isPresent()) {
            return new Verdict(fixed.get(), Verdict.Basis.PATTERN, Optional.empty(), "fixed", flags, weighed);
        }
        boolean asserted = !flags.contains(Flag.QUESTION) && !flags.contains(Flag.HYPOTHETICAL);
        if (!asserted || uncued == Uncued.UNCLEAR) {
            String why = flags.contains(Flag.QUESTION) ? "question." : asserted ? "uncued." : "condition.";
            return new Verdict(
                    Valence.UNCLEAR, Verdict.Basis.NONE, Optional.empty(), why + kind.label(), flags, weighed);
        }
        return new Verdict(
                Resolution.uncued(kind),
                Verdict.Basis.KIND,
                Optional.empty(),
                "uncued." + kind.label(),
                flags,
                weighed);
    }

    private static boolean contests(SentenceCues cues, Candidate winner, Candidate other) {
        return contrary(winner, other) && sideBySide(cues, winner, other);
    }

    private static boolean contrary(Candidate winner, Candidate other) {
        boolean facilitates = winner.valence() == Valence.FACILITATOR && other.valence() == Valence.BARRIER;
        boolean hinders = winner.valence() == Valence.BARRIER && other.valence() == Valence.FACILITATOR;
        return winner.rank() == other.rank() && (facilitates || hinders);
    }

    private static boolean sideBySide(SentenceCues cues, Candidate one, Candidate other) {
        Hit<Reach> first = one.cue().first() < other.cue().first() ? one.cue() : other.cue();
        Hit<Reach> second = first == one.cue() ? other.cue() : one.cue();
        return first.end() <= second.first() && cues.price(first.end(), second.first()) <= SIDE_BY_SIDE;
    }

    private static List<Candidate> candidates(
            SentenceCues cues, List<SentenceCues.Way> ways, Hit<?> match, Kind kind, Optional<Valence> fixed) {
        List<Candidate> candidates = new ArrayList<>();
        boolean asks = cues.asks();
        for (SentenceCues.Way way : ways) {
            boolean decides = way.cue().meaning().is(Cue.Duty.VALUE)
                    || way.cue().meaning().is(Cue.Duty.DENIAL);
            boolean said = !asks || !ONLY_SAID.contains(way.type());
            if (decides && said && way.governs()) {
                Optional<SentenceCues.Way> denier = denier(cues, ways, way);
                (fixed.isPresent() ? ofFixed(way, denier, fixed.get(), match) : Optional.of(ofKind(way, denier, kind)))
                        .ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private static Candidate ofKind(SentenceCues.Way way, Optional<SentenceCues.Way> denier, Kind kind) {
        Valence valence = denier.map(other -> Resolution.denied(way.type(), other.type()))
                .orElse(Resolution.plain(way.type(), kind));
        String rule = way.type().label() + (denier.isPresent() ? ".denied." : ".") + kind.label();
        return new Candidate(way, denier, valence, rule);
    }

    /**
     * A pattern with a valence of its own hears only that what it says is not so; of what it says is good, also that it is not
     * enough, gone, or wished for. What stands in its gaps it has written itself, but for a denial.
     */
    private static Optional<Candidate> ofFixed(
            SentenceCues.Way way, Optional<SentenceCues.Way> denier, Valence fixed, Hit<?> match) {
        boolean denies =
                Set.of(Cue.Type.ABSENCE, Cue.Type.NEGATION, Cue.Type.DISCLAIMER).contains(way.type());
        boolean wants = Set.of(Cue.Type.REMOVAL, Cue.Type.INSUFFICIENCY, Cue.Type.ACCESS, Cue.Type.WISH)
                        .contains(way.type())
                && !way.cue().overlaps(match);
        boolean heard = switch (fixed) {
            case FACILITATOR -> denies || wants;
            case BARRIER -> denies;
            case MIXED, UNCLEAR -> false;
        };
        Kind kind = fixed == Valence.FACILITATOR ? Kind.RESOURCE : Kind.HAZARD;
        return heard && denier.isEmpty()
                ? Optional.of(new Candidate(
                        way,
                        denier,
                        Resolution.plain(way.type(), kind),
                        "fixed." + way.type().label()))
                : Optional.empty();
    }

    /** What denies a cue, if anything does; an absence is denied by a disclaimer only ("no" after "not" is dialect). */
    private static Optional<SentenceCues.Way> denier(
            SentenceCues cues, List<SentenceCues.Way> ways, SentenceCues.Way way) {
        if (way.cue().meaning().is(Cue.Duty.DENIAL)) {
            return Optional.empty();
        }
        return ways.stream()
                .filter(other -> other.cue().meaning().is(Cue.Duty.DENIAL) && isHeard(other))
                .filter(other -> !ONLY_DISCLAIMED.contains(way.type()) || other.type() == Cue.Type.DISCLAIMER)
                .filter(other -> denies(cues, other, way))
                .max(Comparator.comparing(SentenceCues.Way::type));
    }

    private static boolean isHeard(SentenceCues.Way way) {
        return way.fate() != WeighedCue.Fate.HIDDEN && way.fate() != WeighedCue.Fate.OWN_WORDS;
    }

    private static boolean denies(SentenceCues cues, SentenceCues.Way denier, SentenceCues.Way way) {
        Hit<Reach> cue = denier.cue();
        boolean before = cue.end() <= way.cue().first()
                && cues.price(cue.end(), way.cue().first()) <= cue.meaning().ahead();
        return before || cue.overlaps(way.cue()) && cues.way(cue, way.cue()).governs();
    }

    private static Set<Flag> flags(SentenceCues cues, List<SentenceCues.Way> ways, Optional<Candidate> winner) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (SentenceCues.Way way : ways) {
            Flag flag = FLAGS.get(way.type());
            if (flag != null && way.governs()) {
                flags.add(flag);
            }
        }
        winner.filter(candidate -> candidate.denier().isEmpty())
                .map(candidate -> candidate.way().type())
                .filter(type -> type == Cue.Type.ABSENCE || type == Cue.Type.NEGATION)
                .ifPresent(type -> flags.add(Flag.NEGATED));
        if (cues.words().isQuestion()) {
            flags.add(Flag.QUESTION);
        }
        return flags;
    }

    private static List<WeighedCue> weighed(
            SentenceCues cues, List<SentenceCues.Way> ways, List<Candidate> candidates, Optional<Candidate> winner) {
        List<WeighedCue> weighed = new ArrayList<>();
        for (SentenceCues.Way way : ways) {
            weighed.add(new WeighedCue(
                    way.type(),
                    cues.words().span(way.cue().first(), way.cue().end()),
                    fate(cues, way, candidates, winner),
                    way.distance()));
        }
        return weighed;
    }

    private static WeighedCue.Fate fate(
            SentenceCues cues, SentenceCues.Way way, List<Candidate> candidates, Optional<Candidate> winner) {
        if (winner.isPresent() && winner.get().way() == way) {
            return WeighedCue.Fate.WINS;
        }
        if (candidates.stream()
                .anyMatch(other -> other.denier().filter(way::equals).isPresent())) {
            return WeighedCue.Fate.DENIES;
        }
        Optional<Candidate> own =
                candidates.stream().filter(other -> other.way() == way).findFirst();
        if (winner.isPresent() && own.isPresent() && contests(cues, winner.get(), own.get())) {
            return WeighedCue.Fate.CONTESTS;
        }
        if (way.governs() && FLAGS.containsKey(way.type())) {
            return WeighedCue.Fate.FLAGS;
        }
        return way.governs() && own.isEmpty() ? WeighedCue.Fate.NOT_HEARD : way.fate();
    }
}
