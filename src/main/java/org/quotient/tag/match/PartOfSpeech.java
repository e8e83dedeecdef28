package org.quotient.tag.match;

import java.util.Map;
import java.util.Set;

/** Says whether a Penn tag is of the part of speech that a pattern asks for, universal or Penn. */
final class PartOfSpeech {

    // After the universal dependencies' conversion of Penn tags; names are nouns of their own (PROPN).
    private static final Map<String, Set<String>> PENN = Map.ofEntries(
            Map.entry("NOUN", Set.of("NN", "NNS")),
            Map.entry("PROPN", Set.of("NNP", "NNPS")),
            Map.entry("VERB", Set.of("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")),
            Map.entry("AUX", Set.of("MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ")),
            Map.entry("ADJ", Set.of("JJ", "JJR", "JJS")),
            Map.entry("ADV", Set.of("RB", "RBR", "RBS", "WRB")),
            Map.entry("PRON", Set.of("PRP", "PRP$", "WP", "WP$", "EX")),
            Map.entry("DET", Set.of("DT", "PDT", "WDT")),
            Map.entry("ADP", Set.of("IN", "RP", "TO")),
            Map.entry("NUM", Set.of("CD")),
            Map.entry("CCONJ", Set.of("CC")),
            Map.entry("INTJ", Set.of("UH")),
            Map.entry("PART", Set.of("POS", "TO", "RP")));

    private PartOfSpeech() {}

    /** Whether {@code penn} is of the part {@code asked}; every tag is of the empty part. */
    static boolean is(String asked, String penn) {
        return asked.isEmpty()
                || asked.equals(penn)
                || PENN.getOrDefault(asked, Set.of()).contains(penn);
    }
}
