package org.quotient.stage;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.quotient.table.ReadingTable;
import org.quotient.transcript.Account;
import org.quotient.transcript.HeaderNames;
import org.quotient.transcript.Loss;
import org.quotient.transcript.Reading;

/** A reading becomes a row. */
final class Readings {

    private Readings() {}

    static Row encode(String source, String id, Reading reading) {
        return reading instanceof Reading.Read read
                ? ReadingTable.read(source, read.transcript(), particulars(read))
                : ReadingTable.rejected(source, id, ((Reading.Rejected) reading).problems());
    }

    private static ReadingTable.Particulars particulars(Reading.Read read) {
        Account account = read.account();
        Map<String, Integer> events = new TreeMap<>();
        account.events().forEach((event, times) -> events.put(event.label(), times));
        return new ReadingTable.Particulars(
                read.format().label(),
                read.encoding(),
                account.outside(),
                account.words(),
                account.labels(),
                account.noise(),
                account.unaccounted(),
                events,
                read.times().sentence(),
                HeaderNames.in(read.transcript().text()),
                read.losses().stream().map(Loss::label).sorted().toList());
    }
}
