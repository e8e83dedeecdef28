package org.quotient.transcript;

import java.util.List;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Transcript;

/** What came of reading one input: a transcript, or why there is none. */
public sealed interface Reading {

    /**
     * A transcript that was read.
     *
     * @param encoding the character encoding found; empty where the format fixes it
     * @param ignoredWords words of the text that stand in no turn, such as a title before the first label
     */
    record Read(Transcript transcript, Format format, String encoding, int ignoredWords) implements Reading {}

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
