package org.quotient.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Turn;
import org.quotient.corpus.Voice;
import org.quotient.table.LintTable;
import org.quotient.table.ReadingTable;
import org.quotient.table.TranscriptTable;
import org.quotient.table.TurnTable;
import org.quotient.transcript.Account;
import org.quotient.transcript.Lint;
import org.quotient.transcript.Loss;
import org.quotient.transcript.Reading;

/**
 * What is known of one input, for people and, as JSON, for machines.
 *
 * @param source the file or table
 * @param format as found; empty for a reject
 * @param words all, and where they went: {@code words = said + the sum of leftOut}
 * @param times what the file says of the clock; empty where it says nothing
 * @param losses what the document holds and the text does not
 * @param rejected why there is no transcript; empty if there is
 */
record FileReport(
        String source,
        String transcriptId,
        String format,
        String encoding,
        Words words,
        Map<String, Integer> events,
        String times,
        List<String> losses,
        List<Speaks> speakers,
        List<Remark> warnings,
        List<Remark> rejected) {

    record Words(int all, int said, int labels, int noise, int inNoTurn) {

        int leftOut() {
            return labels + noise + inNoTurn;
        }
    }

    /** One speaker; {@code participantId} is empty unless the role is participant. */
    record Speaks(String label, String role, String participantId, int turns, int words) {

        static Speaks of(Voice voice) {
            return new Speaks(
                    voice.speaker().label(),
                    voice.speaker().role().label(),
                    voice.speaker().participantId(),
                    voice.turns(),
                    voice.words());
        }
    }

    /** A warning or a reason. */
    record Remark(String reason, String sentence, String file, int line, int column) {

        static Remark of(Problem problem) {
            return new Remark(
                    problem.reason(),
                    problem.sentence(),
                    problem.place().file(),
                    problem.place().line(),
                    problem.place().column());
        }
    }

    static FileReport of(Row row) {
        List<Voice> voices = LintTable.voices(row);
        Row account = row.getAs(ReadingTable.ACCOUNT);
        int said = voices.stream().mapToInt(Voice::words).sum();
        return new FileReport(
                row.getAs(ReadingTable.SOURCE),
                row.getAs(TurnTable.TRANSCRIPT_ID),
                row.getAs(ReadingTable.FORMAT),
                row.getAs(ReadingTable.ENCODING),
                account == null
                        ? new Words(0, 0, 0, 0, 0)
                        : new Words(
                                account.getAs(TranscriptTable.ALL_WORDS),
                                said,
                                account.getAs(TranscriptTable.LABEL_WORDS),
                                account.getAs(TranscriptTable.NOISE_WORDS),
                                row.getAs(ReadingTable.IGNORED_WORDS)),
                account == null ? Map.of() : new TreeMap<>(account.getJavaMap(account.fieldIndex(ReadingTable.EVENTS))),
                row.getAs(ReadingTable.TIMES),
                row.getList(row.fieldIndex(ReadingTable.LOSSES)),
                voices.stream().map(Speaks::of).toList(),
                remarks(LintTable.problems(row, LintTable.WARNINGS)),
                remarks(LintTable.problems(row, ReadingTable.PROBLEMS)));
    }

    /**
     * The report of one file that was read alone.
     *
     * @param language of the codebook; empty without one
     */
    static FileReport of(String file, String id, Reading reading, String language) {
        if (!(reading instanceof Reading.Read read)) {
            List<Remark> why = remarks(((Reading.Rejected) reading).problems());
            return new FileReport(
                    file, id, "", "", new Words(0, 0, 0, 0, 0), Map.of(), "", List.of(), List.of(), List.of(), why);
        }
        Account account = read.account();
        Optional<Problem> unsound = account.problem(file);
        if (unsound.isPresent()) {
            return of(file, id, new Reading.Rejected(List.of(unsound.get())), language);
        }
        List<Turn> turns = read.transcript().turns();
        Map<String, Integer> events = new TreeMap<>();
        account.events().forEach((event, times) -> events.put(event.label(), times));
        return new FileReport(
                file,
                id,
                read.format().label(),
                read.encoding(),
                new Words(account.words(), account.said(), account.labels(), account.noise(), account.outside()),
                events,
                read.times().sentence(),
                read.losses().stream().map(Loss::label).sorted().toList(),
                Voice.in(turns).stream().map(Speaks::of).toList(),
                remarks(Lint.warnings(file, read.format().label(), read.encoding(), language, turns)),
                List.of());
    }

    FileReport warned(Problem more) {
        List<Remark> all = new ArrayList<>(warnings);
        all.add(Remark.of(more));
        return new FileReport(
                source, transcriptId, format, encoding, words, events, times, losses, speakers, all, rejected);
    }

    boolean isRead() {
        return rejected.isEmpty();
    }

    static List<Remark> remarks(List<Problem> problems) {
        return problems.stream().map(Remark::of).toList();
    }
}
