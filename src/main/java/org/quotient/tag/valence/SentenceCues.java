package org.quotient.tag.valence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.quotient.codebook.Cue;
import org.quotient.tag.match.Hit;
import org.quotient.tag.match.TokenType;
import org.quotient.tag.match.Words;

/** The cues of one sentence, and how far it is from them to a match. */
public class SentenceCues {

    /** A comma lets a list pass ("no training, supervision or pay") and holds back most of the rest. */
    private static final int COMMA = 3;

    private static final int LONGEST_TAG = 3;
    private static final Set<String> CONJUNCTIONS = Set.of("and", "so", "but", "or", "well");
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do");

    private static final Set<String> GOES_ON = Set.of("it", "they", "that", "this", "he", "she");
    private static final Predicate<TokenType> SUBJECTS = SentenceCues::opensClause;
    private static final Predicate<TokenType> NEW_SUBJECTS =
            type -> opensClause(type) && !GOES_ON.contains(type.form());

    private final Words words;
    private final List<Hit<Reach>> hits;
    private final boolean[] walls;

    SentenceCues(Words words, List<Hit<Reach>> hits) {
        this.words = words;
        this.walls = new boolean[words.size()];
        for (Hit<Reach> hit : hits) {
            if (hit.meaning().type() == Cue.Type.TERMINATOR
                    && hits.stream().noneMatch(other -> liftsWall(other, hit))) {
                Arrays.fill(walls, hit.first(), hit.end(), true);
            }
        }
        this.hits = hits.stream()
                .filter(hit -> hit.meaning().is(Cue.Duty.CONTEXT) || isWhole(hit))
                .sorted(Comparator.comparingInt((Hit<Reach> hit) -> -hit.length())
                        .thenComparing(hit -> hit.meaning().type()))
                .toList();
    }

    /** Whether no clause ends in the gaps of a cue: "never started, but we managed without" is none. */
    private boolean isWhole(Hit<Reach> hit) {
        for (int token = hit.first(); token < hit.end(); token++) {
            if (!hit.took(token) && price(token, NEW_SUBJECTS) >= Words.Price.WALL) {
                return false;
            }
        }
        return true;
    }

    /** The same cues. */
    SentenceCues(SentenceCues same) {
        this.words = same.words;
        this.hits = same.hits;
        this.walls = same.walls;
    }

    /** A longer cue that holds the terminator uses it up ("if it wasn't for"), but "until the merger" still ends what was. */
    private static boolean liftsWall(Hit<Reach> other, Hit<Reach> terminator) {
        boolean bounds = other.meaning().type() == Cue.Type.TERMINATOR
                || other.meaning().type() == Cue.Type.FORMER
                || other.meaning().is(Cue.Duty.FLAG);
        return !bounds
                && other.contains(terminator)
                && other.length() > terminator.length()
                && other.shares(terminator);
    }

    /**
     * Whether the sentence asks what it does not say: it ends in a question mark, and the question itself, which begins with a
     * question word or a verb before its subject, is longer than a tag ("isn't it?").
     */
    boolean asks() {
        boolean asks = false;
        for (int token = 0; words.isQuestion() && token + LONGEST_TAG < words.size() - 1; token++) {
            asks |= beginsClause(token) && beginsQuestion(token);
        }
        return asks;
    }

    private boolean beginsClause(int token) {
        return token == 0
                || !words.type(token - 1).isWord()
                || token < 3 && CONJUNCTIONS.contains(words.type(token - 1).form());
    }

    private boolean beginsQuestion(int token) {
        TokenType type = words.type(token);
        boolean verb = AUXILIARIES.contains(type.lemma()) || type.tag().equals("MD");
        TokenType next = words.type(token + 1);
        boolean inverted = verb && !next.tag().startsWith("VB");
        boolean askingWord =
                type.tag().startsWith("W") && !type.form().equals("that") && (token == 0 || !relative(type));
        return inverted || askingWord;
    }

    /** After a comma "which" and "who" go on about something. */
    private static boolean relative(TokenType type) {
        return type.form().equals("which") || type.form().equals("who");
    }

    Words words() {
        return words;
    }

    /** What one cue is to a match, or to another cue. */
    record Way(Hit<Reach> cue, WeighedCue.Fate fate, int distance) {
        boolean governs() {
            return fate == WeighedCue.Fate.OUTRANKED;
        }

        Cue.Type type() {
            return cue.meaning().type();
        }
    }

    /** Every cue of the sentence as it stands to {@code match}, those apart that only bound others. */
    List<Way> ways(Hit<?> match) {
        List<Way> bare = hits.stream().map(cue -> way(cue, match)).toList();
        List<Way> ways = new ArrayList<>();
        for (Way way : bare) {
            // From long to short, so that what is hidden itself hides nothing.
            boolean hidden = ways.stream().anyMatch(other -> hides(other, way.cue()))
                    || bare.stream().anyMatch(other -> qualifies(other, way.cue()));
            ways.add(hidden ? new Way(way.cue(), WeighedCue.Fate.HIDDEN, way.distance()) : way);
        }
        return ways.stream()
                .filter(way -> !way.cue().meaning().is(Cue.Duty.CONTEXT))
                .sorted(Comparator.comparingInt((Way way) -> way.cue().first())
                        .thenComparing(way -> way.cue().end()))
                .toList();
    }

    /**
     * A cue hides the shorter ones inside it if it is heard itself: "not enough" is no "not". A description hides nothing:
     * "runs out in June" still runs out.
     */
    private static boolean hides(Way other, Hit<Reach> hit) {
        Reach longer = other.cue().meaning();
        if (longer.is(Cue.Duty.FLAG)
                || other.type() == Cue.Type.TERMINATOR
                || other.type() == Cue.Type.DESCRIPTION
                || !other.cue().overlaps(hit)) {
            return false;
        }
        boolean pseudo = other.type() == Cue.Type.PSEUDO && other.fate() != WeighedCue.Fate.HIDDEN;
        boolean heard = pseudo || other.governs();
        boolean inside = other.cue().contains(hit) && (pseudo || other.cue().length() > hit.length());
        boolean words = !hit.meaning().is(Cue.Duty.FLAG) || other.cue().shares(hit);
        return heard && inside && words;
    }

    /** "There is not enough" does not say that there is nothing. */
    private static boolean qualifies(Way other, Hit<Reach> hit) {
        return other.type() == Cue.Type.INSUFFICIENCY
                && hit.meaning().type() == Cue.Type.ABSENCE
                && other.governs()
                && other.cue().overlaps(hit);
    }

    /** How {@code cue} stands to {@code match}; {@code OUTRANKED} until another is found to win. */
    Way way(Hit<Reach> cue, Hit<?> match) {
        if (cue.overlaps(match)) {
            return new Way(cue, cue.shares(match) ? WeighedCue.Fate.OWN_WORDS : WeighedCue.Fate.OUTRANKED, 0);
        }
        boolean ahead = cue.end() <= match.first();
        int most = ahead ? cue.meaning().ahead() : cue.meaning().behind();
        if (most < 0) {
            return new Way(cue, WeighedCue.Fate.LOOKS_AWAY, 0);
        }
        int distance = ahead ? price(cue.end(), match.first()) : priceBehind(match.end(), cue.first());
        if (distance >= Words.Price.WALL || ahead && beginsClauseOfItsOwn(match, cue.end())) {
            return new Way(cue, WeighedCue.Fate.CUT_OFF, 0);
        }
        boolean reached = distance <= most && governs(cue.meaning(), match);
        WeighedCue.Fate otherwise = distance <= most ? WeighedCue.Fate.LOOKS_AWAY : WeighedCue.Fate.TOO_FAR;
        return new Way(cue, reached ? WeighedCue.Fate.OUTRANKED : otherwise, distance);
    }

    /** "The ward is lovely, the supervision is not": what stands after the comma with a verb of its own is not praised by it. */
    private boolean beginsClauseOfItsOwn(Hit<?> match, int from) {
        int before = match.first() - 1;
        if (before > from && opensClause(words.type(before))) {
            before--;
        }
        return before >= from
                && words.type(before).form().equals(",")
                && match.end() < words.size()
                && isFinite(words.type(match.end()));
    }

    private static boolean isFinite(TokenType type) {
        return Set.of("VBZ", "VBP", "VBD", "MD").contains(type.tag());
    }

    private boolean governs(Reach reach, Hit<?> match) {
        String tag = words.type(match.first()).tag();
        boolean predicate = tag.startsWith("JJ") || tag.startsWith("VB") && !tag.equals("VBG");
        return switch (reach.governs()) {
            case ANY -> true;
            case PREDICATE -> predicate;
            case NOMINAL -> !predicate;
        };
    }

    /** The words of tokens {@code [from, to)}, commas dear; a wall if a terminator or a new clause is among them. */
    int price(int from, int to) {
        return words.price(from, to, (all, token) -> price(token, SUBJECTS));
    }

    /** The same for what is said after a match, where "and it" and "and they" go on about it. */
    private int priceBehind(int from, int to) {
        return words.price(from, to, (all, token) -> price(token, NEW_SUBJECTS));
    }

    private int price(int token, Predicate<TokenType> subject) {
        TokenType type = words.type(token);
        boolean newClause = type.form().equals("and")
                && token + 1 < words.size()
                && (subject.test(words.type(token + 1)) || isBareSubject(token + 1));
        if (walls[token] || newClause) {
            return Words.Price.WALL;
        }
        return type.isWord() ? 1 : type.form().equals(",") ? COMMA : 0;
    }

    /** "... is lacking and training is good": a noun without a determiner begins something new if its verb follows. */
    private boolean isBareSubject(int token) {
        return words.type(token).tag().startsWith("NN") && token + 1 < words.size() && isFinite(words.type(token + 1));
    }

    /** After "and", a determiner or pronoun begins something new: "no parking and the team is there". */
    private static boolean opensClause(TokenType type) {
        boolean opener = type.tag().equals("DT")
                || type.tag().startsWith("PRP")
                || type.tag().equals("EX");
        return opener && !type.form().equals("any") && !type.form().equals("no");
    }
}
