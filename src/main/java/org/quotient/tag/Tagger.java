package org.quotient.tag;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Cue;
import org.quotient.codebook.OverlapPolicy;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.Role;
import org.quotient.corpus.Sentence;
import org.quotient.tag.match.Automaton;
import org.quotient.tag.match.Hit;
import org.quotient.tag.match.PatternCompiler;
import org.quotient.tag.match.Vocabulary;
import org.quotient.tag.match.Words;
import org.quotient.tag.valence.CueFinder;
import org.quotient.tag.valence.SentenceCues;
import org.quotient.tag.valence.ValenceRules;

/**
 * A codebook made ready for tagging. Holds no state of a sentence; safe for threads; travels to the executors.
 *
 * <p>A match counts only if a participant says it, it lies in no protected phrase and in no exception of its code, and what
 * its pattern avoids is not near; of matches that share words the codebook's overlap policy chooses.
 */
public final class Tagger implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Tagging NOTHING = new Tagging(List.of(), List.of());

    private final Vocabulary vocabulary;
    private final Automaton<CodePattern> codes;
    private final Guards guards;
    private final CueFinder finder;
    private final ValenceRules rules;
    private final OverlapPolicy overlap;

    private Tagger(
            Automaton<CodePattern> codes, Guards guards, CueFinder finder, ValenceRules rules, OverlapPolicy overlap) {
        this.vocabulary = codes.vocabulary();
        this.codes = codes;
        this.guards = guards;
        this.finder = finder;
        this.rules = rules;
        this.overlap = overlap;
    }

    /**
     * Compiles a codebook.
     *
     * @param cues those that come with the program or the study; the codebook's own are added
     * @param annotator cuts and lemmatises the patterns; the one that annotated the transcripts
     * @throws org.quotient.corpus.InputException if a pattern's alternatives multiply beyond bounds
     */
    public static Tagger of(
            Codebook codebook, List<Cue> cues, Uncued uncued, Function<String, List<Sentence>> annotator) {
        PatternCompiler compiler = new PatternCompiler(annotator);
        Vocabulary vocabulary = new Vocabulary();
        Automaton.Builder<CodePattern> codes = new Automaton.Builder<>(vocabulary);
        Guards.Builder guards = new Guards.Builder(compiler, vocabulary);
        codebook.protect().forEach(guards::protect);
        int order = 0;
        for (Code code : codebook.codes()) {
            code.except().forEach(phrase -> guards.except(phrase, code));
            for (Code.FixedPattern pattern : code.patterns()) {
                codes.add(compiler.compile(pattern.pattern()), CodePattern.of(code, pattern, order));
                guards.avoid(pattern.pattern(), order);
                order++;
            }
        }
        List<Cue> all = Stream.concat(cues.stream(), codebook.cues().stream()).toList();
        CueFinder finder = new CueFinder(all, compiler, vocabulary);
        return new Tagger(codes.build(), guards.build(), finder, new ValenceRules(finder, uncued), codebook.overlap());
    }

    /** The mentions and rejected matches of one sentence, by place and code. */
    public Tagging tag(Sentence sentence, Role role) {
        Words bare = Words.of(sentence, vocabulary);
        if (!codes.mayHit(bare)) {
            return NOTHING;
        }
        Words words = finder.lookThrough(bare);
        List<Hit<CodePattern>> hits = codes.hits(words);
        return hits.isEmpty() ? NOTHING : tagging(words, hits, role);
    }

    private Tagging tagging(Words words, List<Hit<CodePattern>> hits, Role role) {
        List<RejectedMatch> rejected = new ArrayList<>();
        List<Hit<CodePattern>> counted = counted(words, hits, role, rejected);
        List<Mention> mentions = new ArrayList<>();
        if (!counted.isEmpty()) {
            SentenceCues cues = rules.cues(words);
            counted.forEach(hit -> mentions.add(mention(words, hit, cues)));
        }
        mentions.sort(
                Comparator.comparingInt((Mention mention) -> mention.span().start())
                        .thenComparing(mention -> mention.span().end())
                        .thenComparing(Mention::code));
        rejected.sort(
                Comparator.comparingInt((RejectedMatch match) -> match.span().start())
                        .thenComparing(match -> match.span().end())
                        .thenComparing(RejectedMatch::code)
                        .thenComparing(RejectedMatch::pattern));
        return new Tagging(mentions, rejected);
    }

    private List<Hit<CodePattern>> counted(
            Words words, List<Hit<CodePattern>> hits, Role role, List<RejectedMatch> rejected) {
        Guards.Found guarded = guards.in(words);
        Map<Optional<RejectedMatch.Reason>, List<Hit<CodePattern>>> byReason = new LinkedHashMap<>();
        for (Hit<CodePattern> hit : hits) {
            Optional<RejectedMatch.Reason> reason = guarded.reason(hit)
                    .or(() -> role == Role.PARTICIPANT
                            ? Optional.empty()
                            : Optional.of(RejectedMatch.Reason.INTERVIEWER_TURN));
            byReason.computeIfAbsent(reason, why -> new ArrayList<>()).add(hit);
        }
        List<Hit<CodePattern>> open = byReason.getOrDefault(Optional.empty(), List.of());
        List<Hit<CodePattern>> covered = new ArrayList<>();
        List<Hit<CodePattern>> kept = Overlaps.resolve(overlap, open, covered);
        byReason.forEach((reason, own) -> reason.ifPresent(
                why -> Overlaps.longestOfEach(own).forEach(hit -> rejected.add(rejected(words, hit, why)))));
        Overlaps.longestOfEach(covered)
                .forEach(hit -> rejected.add(rejected(words, hit, RejectedMatch.Reason.COVERED)));
        return kept;
    }

    private static RejectedMatch rejected(Words words, Hit<CodePattern> hit, RejectedMatch.Reason reason) {
        return new RejectedMatch(
                hit.meaning().code(), hit.meaning().text(), words.span(hit.first(), hit.end()), reason);
    }

    private Mention mention(Words words, Hit<CodePattern> hit, SentenceCues cues) {
        CodePattern pattern = hit.meaning();
        return new Mention(
                pattern.code(),
                pattern.text(),
                words.span(hit.first(), hit.end()),
                rules.decide(cues, hit, pattern.kind(), pattern.valence()));
    }
}
