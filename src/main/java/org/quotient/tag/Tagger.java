package org.quotient.tag;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Cue;
import org.quotient.codebook.Kind;
import org.quotient.codebook.Pattern;
import org.quotient.codebook.Uncued;
import org.quotient.codebook.Valence;
import org.quotient.corpus.Role;
import org.quotient.corpus.Sentence;

/**
 * A codebook made ready for tagging. Holds no state of a sentence; safe for threads; travels to the executors.
 *
 * <p>Within a code the longest match wins; different codes may share words. A match counts only if a participant says it
 * and it lies in no protected phrase and in no exception of its code.
 */
public final class Tagger implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String EVERY_CODE = "";

    private final PhraseIndex<CodePattern> codes = new PhraseIndex<>();
    private final PhraseIndex<String> guards = new PhraseIndex<>();
    private final ValenceRules rules;

    /** A code's pattern; {@code order} is its number in the codebook, {@code fixed} null only in this record. */
    private record CodePattern(String code, Kind kind, String text, int order, Valence fixed) implements Serializable {}

    private Tagger(ValenceRules rules) {
        this.rules = rules;
    }

    /**
     * Compiles a codebook.
     *
     * @param annotator cuts and lemmatises the patterns; the one that annotated the transcripts
     * @throws org.quotient.corpus.InputException if a pattern's alternatives multiply beyond bounds
     */
    public static Tagger of(
            Codebook codebook, List<Cue> cues, Uncued uncued, Function<String, List<Sentence>> annotator) {
        PatternCompiler compiler = new PatternCompiler(annotator);
        Tagger tagger = new Tagger(new ValenceRules(cues, uncued, compiler));
        codebook.protect().forEach(phrase -> tagger.guard(phrase, EVERY_CODE, compiler));
        int order = 0;
        for (Code code : codebook.codes()) {
            code.except().forEach(phrase -> tagger.guard(phrase, code.id(), compiler));
            for (Code.FixedPattern pattern : code.patterns()) {
                CodePattern meaning = new CodePattern(
                        code.id(),
                        code.kind(),
                        pattern.pattern().text(),
                        order++,
                        pattern.valence().orElse(null));
                compiler.compile(pattern.pattern()).forEach(sequence -> tagger.codes.add(sequence, meaning));
            }
        }
        return tagger;
    }

    private void guard(Pattern phrase, String code, PatternCompiler compiler) {
        compiler.compile(phrase).forEach(sequence -> guards.add(sequence, code));
    }

    /** What {@code pattern} asks of tokens, a line for each way in which it matches. */
    public static List<String> describe(Pattern pattern, Function<String, List<Sentence>> annotator) {
        return new PatternCompiler(annotator)
                .compile(pattern).stream().map(Sequence::describe).toList();
    }

    /** The mentions and rejected matches of one sentence, by place and code. */
    public Tagging tag(Sentence sentence, Role role) {
        Words words = new Words(sentence);
        List<PhraseIndex.Hit<CodePattern>> hits = codes.hits(words);
        if (hits.isEmpty()) {
            return new Tagging(List.of(), List.of());
        }
        List<RejectedMatch> rejected = new ArrayList<>();
        List<PhraseIndex.Hit<CodePattern>> counted = counted(words, hits, role, rejected);
        List<PhraseIndex.Hit<ValenceRules.Governing>> cues = counted.isEmpty() ? List.of() : rules.cues(words);
        List<Mention> mentions = new ArrayList<>();
        for (PhraseIndex.Hit<CodePattern> hit : counted) {
            mentions.add(mention(words, hit, cues));
        }
        mentions.sort(
                Comparator.comparingInt((Mention mention) -> mention.span().start())
                        .thenComparing(mention -> mention.span().end())
                        .thenComparing(Mention::code));
        return new Tagging(mentions, rejected);
    }

    private List<PhraseIndex.Hit<CodePattern>> counted(
            Words words, List<PhraseIndex.Hit<CodePattern>> hits, Role role, List<RejectedMatch> rejected) {
        List<PhraseIndex.Hit<String>> phrases = guards.hits(words);
        Map<String, List<PhraseIndex.Hit<CodePattern>>> byCode = new TreeMap<>();
        for (PhraseIndex.Hit<CodePattern> hit : hits) {
            Optional<RejectedMatch.Reason> reason = role == Role.PARTICIPANT
                    ? guarded(hit, phrases)
                    : Optional.of(RejectedMatch.Reason.INTERVIEWER_TURN);
            reason.ifPresentOrElse(
                    why -> rejected.add(rejected(words, hit, why)),
                    () -> byCode.computeIfAbsent(hit.meaning().code(), code -> new ArrayList<>())
                            .add(hit));
        }
        List<PhraseIndex.Hit<CodePattern>> counted = new ArrayList<>();
        byCode.values().forEach(ofCode -> counted.addAll(longest(words, ofCode, rejected)));
        return counted;
    }

    /** A phrase guards the matches inside it and those that it cuts, not those that contain it. */
    private static Optional<RejectedMatch.Reason> guarded(
            PhraseIndex.Hit<CodePattern> hit, List<PhraseIndex.Hit<String>> phrases) {
        for (PhraseIndex.Hit<String> phrase : phrases) {
            boolean every = phrase.meaning().equals(EVERY_CODE);
            boolean within = phrase.overlaps(hit) && !(hit.contains(phrase) && hit.length() > phrase.length());
            if (within && (every || phrase.meaning().equals(hit.meaning().code()))) {
                return Optional.of(every ? RejectedMatch.Reason.PROTECTED : RejectedMatch.Reason.EXCEPTION);
            }
        }
        return Optional.empty();
    }

    private static List<PhraseIndex.Hit<CodePattern>> longest(
            Words words, List<PhraseIndex.Hit<CodePattern>> ofCode, List<RejectedMatch> rejected) {
        List<PhraseIndex.Hit<CodePattern>> ranked = new ArrayList<>(ofCode);
        ranked.sort(Comparator.comparingInt((PhraseIndex.Hit<CodePattern> hit) -> -hit.length())
                .thenComparing(PhraseIndex.Hit::first)
                .thenComparing(hit -> hit.meaning().order()));
        List<PhraseIndex.Hit<CodePattern>> kept = new ArrayList<>();
        for (PhraseIndex.Hit<CodePattern> hit : ranked) {
            if (kept.stream().anyMatch(hit::overlaps)) {
                rejected.add(rejected(words, hit, RejectedMatch.Reason.COVERED));
            } else {
                kept.add(hit);
            }
        }
        return kept;
    }

    private static RejectedMatch rejected(Words words, PhraseIndex.Hit<CodePattern> hit, RejectedMatch.Reason reason) {
        return new RejectedMatch(
                hit.meaning().code(), hit.meaning().text(), words.span(hit.first(), hit.end()), reason);
    }

    private Mention mention(
            Words words, PhraseIndex.Hit<CodePattern> hit, List<PhraseIndex.Hit<ValenceRules.Governing>> cues) {
        CodePattern meaning = hit.meaning();
        Verdict verdict = rules.decide(words, hit, meaning.kind(), Optional.ofNullable(meaning.fixed()), cues);
        Mention.Mood mood = words.isQuestion() ? Mention.Mood.QUESTION : Mention.Mood.STATEMENT;
        return new Mention(meaning.code(), meaning.text(), words.span(hit.first(), hit.end()), verdict, mood);
    }
}
