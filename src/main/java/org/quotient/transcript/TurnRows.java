package org.quotient.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quotient.corpus.Role;
import org.quotient.corpus.Span;
import org.quotient.corpus.Speaker;
import org.quotient.corpus.Transcript;
import org.quotient.corpus.Turn;

/**
 * Rows of a turn table, a row a turn, become a transcript. Its text is the rows' texts, a paragraph each; neighbouring rows
 * of one speaker are one turn.
 */
public final class TurnRows {

    private TurnRows() {}

    /**
     * A row.
     *
     * @param number the turn's number in the table, for problems
     * @param label the speaker label
     * @param text what was said
     */
    public record TurnRow(int number, String label, String text) {}

    /**
     * Reads one transcript.
     *
     * @param rows in the order of the interview
     * @param table the table's name, for problems
     */
    public static Reading read(String id, String table, List<TurnRow> rows, Cast cast) {
        if (cast.members().isEmpty()) {
            return TranscriptReader.rejected("no_participant", "no row of the participants table names it", table);
        }
        Map<String, Roles.First> firsts = new LinkedHashMap<>();
        rows.forEach(row -> firsts.putIfAbsent(Cast.fold(row.label()), new Roles.First(row.label(), row.number())));
        Roles.Explained explained = new Roles(cast).explain(firsts, table);
        if (!explained.problems().isEmpty()) {
            return new Reading.Rejected(explained.problems());
        }
        String text = String.join("\n\n", rows.stream().map(TurnRows::line).toList());
        List<Turn> turns = turns(text, rows, explained.speakers());
        if (turns.stream().noneMatch(turn -> turn.speaker().role() == Role.PARTICIPANT)) {
            return TranscriptReader.rejected("no_participant_turn", "no turn is a participant's", table);
        }
        return new Reading.Read(new Transcript(id, text, turns), Format.TABLE, "", 0, explained.losses())
                .from(source -> source.rows(rows));
    }

    private static String line(TurnRow row) {
        return Characters.whole(TextDecoder.unixLines(row.text()));
    }

    private static List<Turn> turns(String text, List<TurnRow> rows, Map<String, Speaker> speakers) {
        TurnList turns = new TurnList(text);
        List<Span> none = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (int i = 0; i < rows.size(); i++) {
            Speaker speaker = speakers.get(Cast.fold(rows.get(i).label()));
            to += line(rows.get(i)).length();
            boolean last = i + 1 == rows.size();
            if (last || !speaker.equals(speakers.get(Cast.fold(rows.get(i + 1).label())))) {
                turns.add(speaker, from, to, none);
                from = to;
            }
            to += 2;
        }
        return turns.turns();
    }
}
