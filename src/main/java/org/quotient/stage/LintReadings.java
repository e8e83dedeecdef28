package org.quotient.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.quotient.corpus.Turn;
import org.quotient.corpus.Voice;
import org.quotient.table.LintTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.TurnTable;
import org.quotient.transcript.Lint;

/** Looks for what a transcriber may want to mend: readings → lint. */
public final class LintReadings {

    private final String language;

    /** @param language of the codebook */
    public LintReadings(String language) {
        this.language = language;
    }

    public LintTable apply(ReadingTable readings) {
        String expected = language;
        // As the column of another row a reading comes with its schema, also straight from the reader.
        return new LintTable(readings.rows()
                .select(struct(col("*")))
                .map(
                        (MapFunction<Row, Row>) row -> lint(row.getStruct(0), expected),
                        Encoders.row(LintTable.SHAPE.schema())));
    }

    private static Row lint(Row reading, String language) {
        List<Turn> turns = reading.<Row>getList(reading.fieldIndex(ReadingTable.TURNS)).stream()
                .map(TurnTable::decode)
                .toList();
        if (turns.isEmpty()) {
            return LintTable.encode(reading, List.of(), List.of(), "");
        }
        return LintTable.encode(
                reading,
                Voice.in(turns),
                Lint.warnings(
                        ReadingTable.place(reading),
                        reading.getAs(ReadingTable.FORMAT),
                        reading.getAs(ReadingTable.ENCODING),
                        language,
                        turns),
                content(turns));
    }

    /** The same for texts that differ only in white space and in how their speakers are called. */
    private static String content(List<Turn> turns) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Turn turn : turns) {
                String folded = turn.spoken().replaceAll("[\\s\\u00a0]+", " ").strip();
                digest.update((folded + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
