package org.quotient.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;

/** Published: a row is one code of the codebook. */
public record CodebookTable(Dataset<Row> rows) implements ReleaseTable {

    private static final String POSITION = "position";

    public static final Shape SHAPE = Shape.empty()
            .number(POSITION, "The code's place in the codebook, from 1")
            .text(MatchTable.CODE, "The code's id")
            .text(MentionTable.LABEL, "The code's label")
            .text("parent", "The id of the code above; null at the top")
            .text("kind", "resource, hazard or ambivalent")
            .text("definition", "What counts and what does not")
            .text("patterns", "The code's own patterns, separated by \" ; \"")
            .text("except", "Phrases inside which they do not count, separated by \" ; \"");

    public CodebookTable {
        SHAPE.require("codebook", rows);
    }

    /** The rows of a codebook. */
    public static List<Row> encode(Codebook codebook) {
        List<Row> rows = new ArrayList<>();
        for (Code code : codebook.codes()) {
            rows.add(RowFactory.create(
                    rows.size() + 1,
                    code.id(),
                    code.label(),
                    code.parent().orElse(null),
                    code.kind().label(),
                    code.definition(),
                    code.patterns().stream().map(own -> own.pattern().text()).collect(Collectors.joining(" ; ")),
                    code.except().stream().map(phrase -> phrase.text()).collect(Collectors.joining(" ; "))));
        }
        return rows;
    }

    @Override
    public TableDescription description() {
        return new TableDescription("codebook", "One code", List.of(POSITION), SHAPE.describe());
    }
}
