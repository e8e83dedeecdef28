package org.quotient.stage;

import java.util.List;
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

    /** A reading whose words do not add up is a reject, so that it stops no other. */
    static Row encode(String source, String id, Reading reading) {
        if (!(reading instanceof Reading.Read read)) {
            return ReadingTable.rejected(source, id, ((Reading.Rejected) reading).problems());
        }
        Account account = read.account();
        return account.problem(source)
                .map(problem -> ReadingTable.rejected(source, id, List.of(problem)))
                .orElseGet(() -> ReadingTable.read(source, read.transcript(), particulars(read, account)));
    }

    private static ReadingTable.Particulars particulars(Reading.Read read, Account account) {
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
