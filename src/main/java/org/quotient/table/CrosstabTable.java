package org.quotient.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.quotient.crosstab.Cell;
import org.quotient.crosstab.Grouping;
import org.quotient.crosstab.Share;

/**
 * Published: a row is one cell, a code and valence in one combination of attribute levels.
 *
 * @param attributes those that some table crosses, in order
 */
public record CrosstabTable(Dataset<Row> rows, List<String> attributes) implements ReleaseTable {

    private static final String BASE = "participants_base";

    public CrosstabTable {
        shape(attributes).require("cross-tabulation", rows);
        attributes = List.copyOf(attributes);
    }

    public static Shape shape(List<String> attributes) {
        Shape shape = Shape.empty().text(CountTable.BY, "The table: all, an attribute, or attributes crossed");
        for (String attribute : attributes) {
            shape = shape.text(
                    attribute,
                    "The participants' " + attribute.replace('_', ' ') + "; " + Grouping.ALL + " on a margin, "
                            + Grouping.NOT_STATED + " where it is missing");
        }
        return shape.text(MatchTable.CODE, "The code's id; parents count what their children count, once")
                .text(MentionTable.LABEL, "The code's label")
                .text(MatchTable.VALENCE, "facilitator, barrier, mixed, unclear, or any of them")
                .count(CountTable.PARTICIPANTS, "Participants in whom the code occurs with this valence")
                .count(BASE, "Participants interviewed in this combination of levels")
                .real("share", "participants / participants_base; null for a base of 0")
                .real("share_low", "Lower end of the share's 95 % Wilson interval")
                .real("share_high", "Upper end of the share's 95 % Wilson interval")
                .count(CountTable.TRANSCRIPTS, "Transcripts in which it occurs")
                .count(CountTable.TURNS, "Turns in which it occurs")
                .count(CountTable.SENTENCES, "Sentences in which it occurs")
                .count(CountTable.MENTIONS, "Mentions")
                .count("words_base", "Words said by the participants of participants_base")
                .real("mentions_per_1000_words", "1000 * mentions / words_base; null for a base of 0");
    }

    /** The row of a cell of {@code grouping}. */
    public static Row encode(Cell cell, Grouping grouping, List<String> attributes) {
        Map<String, String> levels = grouping.levels(cell.key().combination(), attributes);
        Optional<Share> share =
                Share.of(cell.counts().participants(), cell.base().participants());
        OptionalDouble rate = cell.mentionsPer1000Words();
        List<Object> values = new ArrayList<>(List.of(cell.key().by()));
        attributes.forEach(attribute -> values.add(levels.get(attribute)));
        values.add(cell.key().code());
        values.add(cell.label());
        values.add(cell.key().valence().label());
        values.add(cell.counts().participants());
        values.add(cell.base().participants());
        values.add(share.map(Share::share).orElse(null));
        values.add(share.map(Share::low).orElse(null));
        values.add(share.map(Share::high).orElse(null));
        values.add(cell.counts().transcripts());
        values.add(cell.counts().turns());
        values.add(cell.counts().sentences());
        values.add(cell.counts().mentions());
        values.add(cell.base().words());
        values.add(rate.isPresent() ? rate.getAsDouble() : null);
        return RowFactory.create(values.toArray());
    }

    @Override
    public TableDescription description() {
        List<String> key = new ArrayList<>(List.of(CountTable.BY));
        key.addAll(attributes);
        key.add(MatchTable.CODE);
        key.add(MatchTable.VALENCE);
        return new TableDescription(
                "crosstab",
                "One cell: a code and valence in one combination of attribute levels",
                key,
                shape(attributes).describe());
    }
}
