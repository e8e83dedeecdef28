package org.quotient.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.Transcript;
import org.quotient.table.ReadingTable;
import org.quotient.transcript.Cast;
import org.quotient.transcript.Reading;
import org.quotient.transcript.TranscriptReader;

class ReadingsTest {

    private static final Reading.Read READ = assertInstanceOf(
            Reading.Read.class,
            TranscriptReader.readText(
                    "t1", "t1.txt", "INT: So?\nP: We had pay cuts.\n", Cast.alone(List.of("INT"), "P01")));

    private static List<String> reasons(Reading reading) {
        Row row = Readings.encode("t1.txt", "t1", reading);
        return row.<Row>getList(ReadingTable.SHAPE.schema().fieldIndex(ReadingTable.PROBLEMS)).stream()
                .map(problem -> problem.getString(problem.schema() == null ? 0 : problem.fieldIndex("reason")))
                .toList();
    }

    @Test
    void aReadingWhoseWordsDoNotAddUpIsAReject() {
        assertEquals(List.of(), reasons(READ));
        Transcript cut = new Transcript(
                "t1", READ.transcript().text(), READ.transcript().turns().subList(0, 1));
        Reading lossy = new Reading.Read(cut, READ.format(), "", 0, READ.losses(), READ.handed());
        assertEquals(List.of("unaccounted"), reasons(lossy));
    }
}
