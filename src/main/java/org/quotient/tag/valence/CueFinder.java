package org.quotient.tag.valence;

import java.io.Serializable;
import java.util.List;
import org.quotient.codebook.Cue;
import org.quotient.tag.match.Automaton;
import org.quotient.tag.match.Avoidances;
import org.quotient.tag.match.PatternCompiler;
import org.quotient.tag.match.Vocabulary;
import org.quotient.tag.match.Words;

/** Finds the cues of a sentence, by the automaton that finds the codes. */
public final class CueFinder implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Automaton<Reach> fillers;
    private final Automaton<Reach> cues;
    private final Avoidances avoidances;

    public CueFinder(List<Cue> all, PatternCompiler compiler, Vocabulary vocabulary) {
        Automaton.Builder<Reach> looked = new Automaton.Builder<>(vocabulary);
        Automaton.Builder<Reach> heard = new Automaton.Builder<>(vocabulary);
        Avoidances.Builder avoided = new Avoidances.Builder(compiler, vocabulary);
        int order = 0;
        for (Cue cue : all) {
            avoided.add(cue.pattern(), order);
            (cue.type() == Cue.Type.FILLER ? looked : heard)
                    .add(compiler.compile(cue.pattern()), Reach.of(cue, order++));
        }
        fillers = looked.build();
        cues = heard.build();
        avoidances = avoided.build();
    }

    /** The sentence with its fillers looked through. */
    public Words lookThrough(Words words) {
        return words.lookingThrough(fillers.hits(words));
    }

    /** The cues of a sentence. */
    SentenceCues find(Words words) {
        Avoidances.Found avoided = avoidances.in(words);
        return new SentenceCues(
                words,
                cues.hits(words).stream()
                        .filter(hit -> !avoided.forbid(hit.meaning().order(), hit))
                        .toList());
    }
}
