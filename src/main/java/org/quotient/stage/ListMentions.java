package org.quotient.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.quotient.crosstab.Grouping;
import org.quotient.table.CodebookTable;
import org.quotient.table.MatchTable;
import org.quotient.table.MentionTable;
import org.quotient.table.ParticipantTable;
import org.quotient.table.PromptTable;
import org.quotient.table.RejectedMatchTable;
import org.quotient.table.TurnTable;

/** Sets code labels and participants' attributes beside the matches: matches, prompts → mentions,
 * rejected matches. */
public final class ListMentions {

    private final List<String> attributes;

    public ListMentions(List<String> attributes) {
        this.attributes = List.copyOf(attributes);
    }

    public MentionTable apply(
            MatchTable matches, PromptTable prompts, CodebookTable codebook, ParticipantTable participants) {
        Dataset<Row> rows = labelled(
                        matches.rows().filter(col(MatchTable.REASON).isNull()), codebook)
                .join(participants.rows(), new String[] {TurnTable.PARTICIPANT_ID}, "left")
                .join(
                        prompts.rows().withColumn(MentionTable.PROMPTED, lit(true)),
                        new String[] {TurnTable.TRANSCRIPT_ID, TurnTable.TURN, MatchTable.CODE},
                        "left")
                .withColumn(MentionTable.PROMPTED, coalesce(col(MentionTable.PROMPTED), lit(false)));
        return MentionTable.of(withAttributes(rows, attributes), attributes);
    }

    /** The matches that are not counted. */
    public RejectedMatchTable rejected(MatchTable matches, CodebookTable codebook) {
        Dataset<Row> rows =
                labelled(matches.rows().filter(col(MatchTable.REASON).isNotNull()), codebook);
        return RejectedMatchTable.of(
                rows.withColumn(TurnTable.PARTICIPANT_ID, nullif(col(TurnTable.PARTICIPANT_ID), lit(""))));
    }

    private static Dataset<Row> labelled(Dataset<Row> matches, CodebookTable codebook) {
        return matches.join(
                broadcast(codebook.rows().select(MatchTable.CODE, MentionTable.LABEL)),
                new String[] {MatchTable.CODE},
                "left");
    }

    /** A column for each attribute, missing values said. */
    static Dataset<Row> withAttributes(Dataset<Row> rows, List<String> attributes) {
        Dataset<Row> wider = rows;
        for (String attribute : attributes) {
            Column value = col(ParticipantTable.ATTRIBUTES).getItem(attribute);
            wider = wider.withColumn(attribute, coalesce(value, lit(Grouping.NOT_STATED)));
        }
        return wider;
    }
}
