package org.quotient.transcript;

import java.util.List;

/**
 * What a timed file says, in the order of the file.
 *
 * @param joint what stands between neighbouring cues of one speaker, who are one turn
 * @param ignoredWords words of the file that are no speaker's, such as a title
 */
record Cues(Format format, List<Cue> list, Joint joint, int ignoredWords) {

    Cues {
        list = List.copyOf(list);
    }

    /** How the cues of one turn hang together. */
    enum Joint {
        /** The clock cut them: a sentence may go on from one to the next. */
        CLOCK(" "),
        /** They are paragraphs: no sentence goes on. */
        PARAGRAPH("\n\n");

        private final String between;

        Joint(String between) {
            this.between = between;
        }

        String between() {
            return between;
        }
    }
}
