package org.quotient.bench;

import java.util.List;
import org.quotient.annotate.Annotator;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Uncued;
import org.quotient.corpus.Role;
import org.quotient.tag.Mention;
import org.quotient.tag.Tagger;
import org.quotient.tag.valence.Cues;

/** The program under test: the annotator and the tagger that a run would use, without Spark. */
final class QuotientTags {

    private final Annotator annotator = CoreNlp.shared();
    private final Tagger tagger;

    QuotientTags(Codebook codebook) {
        tagger = Tagger.of(codebook, Cues.english(), Uncued.KIND, annotator::annotate);
    }

    /** The mentions in {@code text}, which a participant said. */
    List<Mention> mentions(String text) {
        return annotator.annotate(text).stream()
                .flatMap(sentence -> tagger.tag(sentence, Role.PARTICIPANT).mentions().stream())
                .toList();
    }
}
