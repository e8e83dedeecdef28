package org.quotient.release;

import java.util.List;

/**
 * What is left of a participant who has withdrawn: keyed hashes, by which the own files are refused if they come back, and by
 * which it can be shown at any time that nothing is left.
 *
 * @param withdrawn the day, UTC, ISO 8601
 * @param contents of transcripts in which nobody else took part
 * @param transcripts their names
 * @param traces names and sequences of words that stand nowhere else in the study
 */
public record Tombstone(String withdrawn, List<String> contents, List<String> transcripts, List<Trace> traces) {

    /** The hash of so many words in a row. */
    public record Trace(int words, String hash) {}

    public Tombstone {
        contents = List.copyOf(contents);
        transcripts = List.copyOf(transcripts);
        traces = List.copyOf(traces);
    }
}
