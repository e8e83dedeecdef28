package org.quotient.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Kind;
import org.quotient.corpus.Place;

/** Published: a row is one code of the codebook. */
public record CodebookTable(Dataset<Row> rows) implements ReleaseTable {

    private static final String POSITION = "position";
    private static final String PARENT = "parent";
    private static final String KIND = "kind";
    private static final String PATTERNS = "patterns";

    public static final Shape SHAPE = Shape.empty()
            .number(POSITION, "The code's place in the codebook, from 1")
            .text(MatchTable.CODE, "The code's id")
            .text(MentionTable.LABEL, "The code's label")
            .text(PARENT, "The id of the code above; null at the top")
            .text(KIND, "resource, hazard or ambivalent")
            .text("definition", "What counts and what does not")
            .text(PATTERNS, "The code's own patterns, separated by \" ; \"")
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

    /** The codes of published rows, as far as counting needs them: without patterns. */
    public static Codebook outline(List<Row> rows) {
        List<Code> codes = new ArrayList<>();
        rows.stream()
                .sorted(Comparator.comparing((Row row) -> row.<Integer>getAs(POSITION)))
                .forEach(row -> codes.add(new Code(
                        row.getAs(MatchTable.CODE),
                        row.getAs(MentionTable.LABEL),
                        Optional.ofNullable(row.getAs(PARENT)),
                        Kind.valueOf(row.<String>getAs(KIND).toUpperCase(Locale.ROOT)),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        Place.of("codebook"))));
        Codebook none = Codebook.NONE;
        return new Codebook(none.name(), none.version(), none.language(), none.overlap(), List.of(), List.of(), codes);
    }

    /** The id of the first code with patterns; empty without one. */
    public static String example(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.<String>getAs(PATTERNS).isEmpty())
                .min(Comparator.comparing((Row row) -> row.<Integer>getAs(POSITION)))
                .map(row -> row.<String>getAs(MatchTable.CODE))
                .orElse("");
    }

    /** Cuts the columns out of wider rows. */
    public static CodebookTable of(Dataset<Row> rows) {
        return new CodebookTable(SHAPE.of(rows));
    }

    @Override
    public TableDescription description() {
        return new TableDescription("codebook", "One code", List.of(POSITION), SHAPE.describe());
    }
}
