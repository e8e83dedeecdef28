package org.quotient.stage;

import org.apache.spark.sql.Row;
import org.quotient.table.ReadingTable;
import org.quotient.transcript.Loss;
import org.quotient.transcript.Reading;

/** A reading becomes a row. */
final class Readings {

    private Readings() {}

    static Row encode(String source, String id, Reading reading) {
        if (reading instanceof Reading.Read read) {
            return ReadingTable.read(
                    source,
                    read.transcript(),
                    read.format().label(),
                    read.encoding(),
                    read.ignoredWords(),
                    read.losses().stream().map(Loss::label).sorted().toList());
        }
        return ReadingTable.rejected(source, id, ((Reading.Rejected) reading).problems());
    }
}
