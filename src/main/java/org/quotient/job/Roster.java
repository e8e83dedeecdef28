package org.quotient.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quotient.corpus.Participant;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.transcript.Cast;

/**
 * What a participants file says.
 *
 * @param participants each once, in the order of the file
 * @param attributes the names of the attribute columns, in the order of the file
 * @param members for each transcript as written in the file, who takes part in it
 * @param lines where each of these transcripts stands first
 * @param remarks what a reader of the file may want to mend, though it is used as it is
 */
record Roster(
        List<Participant> participants,
        List<String> attributes,
        Map<String, List<Cast.Member>> members,
        Map<String, Place> lines,
        List<Problem> remarks) {

    Roster {
        participants = List.copyOf(participants);
        attributes = List.copyOf(attributes);
        members = new LinkedHashMap<>(members);
        lines = Map.copyOf(lines);
        remarks = List.copyOf(remarks);
    }
}
