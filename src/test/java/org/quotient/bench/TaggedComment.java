package org.quotient.bench;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Kind;
import org.quotient.codebook.Valence;
import org.quotient.tag.Mention;

/**
 * A comment and what is found in it.
 *
 * @param quotient the labels of the codes that have a mention in it
 * @param plain the labels of the codes whose plain words stand in it
 * @param side by the valences of the mentions
 * @param sideByKind by the kinds of the mentions' codes alone
 */
record TaggedComment(Comment comment, Set<String> quotient, Set<String> plain, Side side, Side sideByKind) {

    static List<TaggedComment> all(Codebook codebook, List<Comment> comments) {
        QuotientTags tags = new QuotientTags(codebook);
        PlainWords words = new PlainWords(codebook);
        return comments.stream()
                .map(comment -> of(codebook, comment, tags.mentions(comment.text()), words.codes(comment.text())))
                .toList();
    }

    private static TaggedComment of(
            Codebook codebook, Comment comment, List<Mention> mentions, Set<String> plainCodes) {
        Set<String> codes = new TreeSet<>();
        Set<Valence> valences = EnumSet.noneOf(Valence.class);
        Set<Valence> kinds = EnumSet.noneOf(Valence.class);
        for (Mention mention : mentions) {
            codes.add(mention.code());
            valences.add(mention.verdict().valence());
            kinds.add(bare(codebook.code(mention.code()).orElseThrow().kind()));
        }
        return new TaggedComment(
                comment, labels(codebook, codes), labels(codebook, plainCodes), Side.of(valences), Side.of(kinds));
    }

    /** What a code of a kind says where nothing else decides. */
    private static Valence bare(Kind kind) {
        return switch (kind) {
            case RESOURCE -> Valence.FACILITATOR;
            case HAZARD -> Valence.BARRIER;
            case AMBIVALENT -> Valence.UNCLEAR;
        };
    }

    /** A code counts for itself and for those above it. */
    private static Set<String> labels(Codebook codebook, Collection<String> codes) {
        Map<String, List<String>> lineages = codebook.lineages();
        return codes.stream()
                .flatMap(code -> lineages.get(code).stream())
                .map(code -> codebook.code(code).map(Code::label).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean hasMention() {
        return !quotient.isEmpty();
    }

    /** The side that people see. */
    Side people() {
        return Side.of(comment.sentiment());
    }
}
