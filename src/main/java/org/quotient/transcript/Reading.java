package org.quotient.transcript;

import java.util.List;
import java.util.Set;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Transcript;

/** What came of reading one input: a transcript, or why there is none. */
public sealed interface Reading {

    /**
     * A transcript that was read.
     *
     * @param encoding the character encoding found; empty where the format fixes it
     * @param ignoredWords words of the text that stand in no turn, such as a title before the first label
     * @param losses what the document holds and the text does not
     */
    record Read(Transcript transcript, Format format, String encoding, int ignoredWords, Set<Loss> losses)
            implements Reading {
        public Read {
            losses = Set.copyOf(losses);
        }

        /** A transcript from which nothing was left out. */
        Read(Transcript transcript, Format format, String encoding, int ignoredWords) {
            this(transcript, format, encoding, ignoredWords, Set.of());
        }
    }

    /** An input that could not be used, with every reason that was found. */
    record Rejected(List<Problem> problems) implements Reading {
        public Rejected {
            problems = List.copyOf(problems);
        }

        Rejected(Problem problem) {
            this(List.of(problem));
        }
    }
}
