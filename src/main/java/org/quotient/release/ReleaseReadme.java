package org.quotient.release;

import java.util.List;
import java.util.stream.Collectors;
import org.quotient.table.TableDescription;

/** The readme of a release: what it is, what its tables are, how to ask them. */
public final class ReleaseReadme {

    private ReleaseReadme() {}

    /**
     * The text of the readme.
     *
     * @param attribute one that the cross-tabulation has, for the examples; {@code all} where it has none
     * @param code one of the codebook's, for the examples
     */
    public static String markdown(Manifest manifest, List<TableDescription> tables, String attribute, String code) {
        String list = tables.stream()
                .map(table -> "| `" + table.name() + "/` | " + table.meaning() + " |")
                .collect(Collectors.joining("\n"));
        return TEMPLATE.formatted(
                        manifest.release(),
                        manifest.study().name(),
                        manifest.ended(),
                        manifest.inputs().read(),
                        manifest.inputs().listed(),
                        manifest.inputs().rejected(),
                        manifest.study().codebook(),
                        manifest.study().codebookVersion(),
                        list)
                .replace("ATTRIBUTE", attribute)
                .replace("COLUMNS", attribute.equals("all") ? "" : attribute + ", ")
                .replace("CODE", code);
    }

    private static final String TEMPLATE = """
            # Release %s of %s

            Made %s from %d of %d transcripts (%d rejected) with the codebook %s, version %s. It contains quotations:
            handle it as you handle the transcripts.

            | folder | a row is |
            |---|---|
            %s

            `data_dictionary.csv` explains every column, `manifest.json` says from what and by what this was made,
            `datapackage.json` says the same to programs. The folder never changes; a new run makes a new one.

            ## How to ask
            In this folder, in DuckDB (`duckdb -init views.sql`):

            ```sql
            -- Who speaks of what hinders, and where?
            SELECT COLUMNSlabel, participants, participants_base, share, share_low, share_high
            FROM crosstab
            WHERE "by" = 'ATTRIBUTE' AND valence = 'barrier' AND participants > 0
            ORDER BY share DESC;

            -- The quotes behind the numbers
            SELECT participant_id, matched, cue, rule, quote
            FROM mentions
            WHERE code = 'CODE' AND valence = 'barrier';

            -- Which words drive a code?
            SELECT code, lower(matched) AS words, count(*) AS mentions, count(DISTINCT participant_id) AS participants
            FROM mentions GROUP BY ALL ORDER BY code, mentions DESC;

            -- What was found and not counted, and why
            SELECT reason, code, count(*) AS matches FROM rejected_matches GROUP BY ALL ORDER BY matches DESC;

            -- A mention in its turn, cut out by its offsets
            SELECT m.mention_id, substring(t.text, m.start - t.start + 1, m."end" - m.start) AS words
            FROM mentions m JOIN turns t USING (transcript_id, turn);
            ```

            In Python `pandas.read_parquet("crosstab")`, in R `arrow::open_dataset("crosstab")`, in Spark
            `spark.read.parquet("crosstab")`.

            ## How to read it
            - The unit is the participant: `participants` of `participants_base` spoke of the code at all, however often.
            - `(all)` is a margin, `(not stated)` a missing value. Rows of zeros are there; a base of 0 means that nobody
              with these attributes was interviewed.
            - A parent code counts the union of its children. A participant with a facilitator and a barrier of one code
              counts under both and as `mixed`.
            - Not mentioned is not the same as not a barrier. The sample of an interview study is purposive: the interval
              shows how much a share depends on who was interviewed, and estimates no population.
            """;
}
