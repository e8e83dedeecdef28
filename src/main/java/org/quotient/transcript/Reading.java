package org.quotient.transcript;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Transcript;

/** What came of reading one input: a transcript, or why there is none. */
public sealed interface Reading {

    /** The same, and if it was read, with what is known of its source. */
    default Reading from(UnaryOperator<Handed> source) {
        return this instanceof Read read ? read.with(source.apply(read.handed())) : this;
    }

    /**
     * A transcript that was read.
     *
     * @param encoding the character encoding found; empty where the format fixes it
     * @param ignoredWords words of the text that stand in no turn, such as a title before the first label
     * @param losses what the document holds and the text does not
     * @param handed what it was made from, for its {@link Account}
     */
    record Read(
            Transcript transcript, Format format, String encoding, int ignoredWords, Set<Loss> losses, Handed handed)
            implements Reading {
        public Read {
            losses = Set.copyOf(losses);
        }

        Read(Transcript transcript, Format format, String encoding, int ignoredWords, Set<Loss> losses) {
            this(transcript, format, encoding, ignoredWords, losses, Handed.NOTHING);
        }

        /** What the file says of the clock. */
        public Times times() {
            return handed.times();
        }

        /** Where the words went. */
        public Account account() {
            return Account.of(this);
        }

        Read with(Handed own) {
            return new Read(transcript, format, encoding, ignoredWords, losses, own);
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
