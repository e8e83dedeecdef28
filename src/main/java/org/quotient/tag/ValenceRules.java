package org.quotient.tag;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quotient.codebook.Cue;
import org.quotient.codebook.Kind;
import org.quotient.codebook.Uncued;
import org.quotient.codebook.Valence;

/**
 * Decides what a match says: by its pattern's fixed valence, else by the one winning cue, else by its code's kind.
 *
 * <p>The winner is the cue of the first type, then the nearest; signs are never multiplied. A cue governs a match within
 * its reach and never across a terminator such as "but".
 */
final class ValenceRules implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<String> TERMINATORS = Set.of(
            "but",
            "however",
            "although",
            "though",
            "yet",
            "except",
            "apart",
            "whereas",
            "because",
            "cos",
            "so",
            "if",
            "when",
            ";",
            ":",
            "?",
            "!",
            ".",
            "...",
            "…",
            "-",
            "--",
            "–",
            "—");
    /** A comma lets a list pass ("no training, supervision or pay") and holds back most of the rest. */
    private static final int COMMA_COST = 3;

    private final PhraseIndex<Governing> cues;
    private final Uncued uncued;

    record Governing(Cue.Type type, Cue.Side side, int reach) implements Serializable {}

    private record Candidate(PhraseIndex.Hit<Governing> hit, int distance) {}

    ValenceRules(List<Cue> cues, Uncued uncued, PatternCompiler compiler) {
        this.cues = new PhraseIndex<>();
        this.uncued = uncued;
        for (Cue cue : cues) {
            Governing governing = new Governing(cue.type(), cue.side(), cue.reach());
            compiler.compile(cue.pattern()).forEach(sequence -> this.cues.add(sequence, governing));
        }
    }

    /** The cues of a sentence that are not hidden inside longer ones. */
    List<PhraseIndex.Hit<Governing>> cues(Words words) {
        List<PhraseIndex.Hit<Governing>> hits = cues.hits(words);
        return hits.stream()
                .filter(hit -> hits.stream().noneMatch(other -> hides(other, hit)))
                .toList();
    }

    private static boolean hides(PhraseIndex.Hit<Governing> other, PhraseIndex.Hit<Governing> hit) {
        boolean oneSide = other.meaning().side() == hit.meaning().side();
        boolean behind = other.meaning().side() == Cue.Side.BEHIND && is(other, Cue.Type.ABSENCE);
        boolean longer = (oneSide || behind) && other.contains(hit) && other.length() > hit.length();
        boolean pseudo = is(other, Cue.Type.PSEUDO) && !is(hit, Cue.Type.PSEUDO) && other.contains(hit);
        // "There is not enough" does not say that there is nothing.
        boolean qualified = is(other, Cue.Type.INSUFFICIENCY) && is(hit, Cue.Type.ABSENCE) && other.overlaps(hit);
        return longer || pseudo || qualified;
    }

    private static boolean is(PhraseIndex.Hit<Governing> hit, Cue.Type type) {
        return hit.meaning().type() == type;
    }

    /** The verdict on tokens {@code [first, end)}, given the sentence's {@link #cues(Words)}. */
    Verdict decide(
            Words words,
            PhraseIndex.Hit<?> match,
            Kind kind,
            Optional<Valence> fixed,
            List<PhraseIndex.Hit<Governing>> sentenceCues) {
        Optional<Candidate> winner = winner(words, match, sentenceCues);
        Verdict.Negation negation = winner.map(cue -> cue.hit().meaning().type())
                .filter(type -> type == Cue.Type.ABSENCE)
                .map(type -> Verdict.Negation.NEGATED)
                .orElse(Verdict.Negation.AFFIRMED);
        if (fixed.isPresent()) {
            return new Verdict(fixed.get(), Verdict.Basis.PATTERN, Optional.empty(), "fixed", negation);
        }
        return winner.map(cue -> new Verdict(
                        valence(cue.hit().meaning().type(), kind),
                        Verdict.Basis.CUE,
                        Optional.of(words.span(cue.hit().first(), cue.hit().end())),
                        cue.hit().meaning().type().label() + "." + kind.label(),
                        negation))
                .orElseGet(() -> uncued(kind));
    }

    private Verdict uncued(Kind kind) {
        boolean decided = uncued == Uncued.KIND && kind != Kind.AMBIVALENT;
        Valence valence = !decided ? Valence.UNCLEAR : kind == Kind.RESOURCE ? Valence.FACILITATOR : Valence.BARRIER;
        return new Verdict(
                valence,
                uncued == Uncued.KIND ? Verdict.Basis.KIND : Verdict.Basis.NONE,
                Optional.empty(),
                "uncued." + kind.label(),
                Verdict.Negation.AFFIRMED);
    }

    /** What a cue makes of a code of a kind: the resolution table of this version. */
    static Valence valence(Cue.Type type, Kind kind) {
        return switch (kind) {
            case RESOURCE -> Valence.BARRIER;
            case HAZARD -> type == Cue.Type.ABSENCE ? Valence.FACILITATOR : Valence.UNCLEAR;
            case AMBIVALENT -> Valence.UNCLEAR;
        };
    }

    private Optional<Candidate> winner(
            Words words, PhraseIndex.Hit<?> match, List<PhraseIndex.Hit<Governing>> sentenceCues) {
        List<Candidate> candidates = new ArrayList<>();
        for (PhraseIndex.Hit<Governing> cue : sentenceCues) {
            boolean ahead = cue.meaning().side() == Cue.Side.AHEAD;
            boolean placed = ahead ? cue.end() <= match.first() : match.end() <= cue.first();
            if (cue.meaning().type() != Cue.Type.PSEUDO && placed) {
                int distance =
                        ahead ? distance(words, cue.end(), match.first()) : distance(words, match.end(), cue.first());
                if (distance <= cue.meaning().reach()) {
                    candidates.add(new Candidate(cue, distance));
                }
            }
        }
        return candidates.stream()
                .min(Comparator.comparing((Candidate cue) -> cue.hit().meaning().type())
                        .thenComparing(Candidate::distance)
                        .thenComparing(cue -> cue.hit().first()));
    }

    /** After "and", a determiner or pronoun begins something new: "no parking and the team is there". */
    private static boolean opensClause(Words words, int token) {
        return words.tag(token).matches("DT|PRP\\$?|EX")
                && !words.form(token).equals("any")
                && !words.form(token).equals("no");
    }

    /** The words of tokens {@code [from, to)}, commas dear; beyond every reach if a terminator is among them. */
    private static int distance(Words words, int from, int to) {
        int distance = 0;
        for (int token = from; token < to; token++) {
            boolean newClause =
                    words.form(token).equals("and") && token + 1 < words.size() && opensClause(words, token + 1);
            if (newClause || TERMINATORS.contains(words.form(token))) {
                return Integer.MAX_VALUE;
            }
            distance += words.isWord(token) ? 1 : words.form(token).equals(",") ? COMMA_COST : 0;
        }
        return distance;
    }
}
