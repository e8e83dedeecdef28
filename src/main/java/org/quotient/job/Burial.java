package org.quotient.job;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.quotient.release.Tombstone;
import org.quotient.stage.KeyedHash;
import org.quotient.stage.Withdrawn;
import org.quotient.table.ReadingTable;
import org.quotient.table.RejectTable;
import org.quotient.table.ReleaseTable;

/** Writes down, in keyed hashes, what of a participant is to be refused and searched for. */
final class Burial {

    /** The texts of a release that say nothing of anybody. */
    private static final List<String> IMPERSONAL = List.of("README.md", "data_dictionary.csv", "views.sql");

    private final Output output;
    private final String participant;
    private final KeyedHash hash;
    private final Clock clock;

    Burial(Output output, String participant, KeyedHash hash, Clock clock) {
        this.output = output;
        this.participant = participant;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * The tombstone of what was found.
     *
     * @param rest what stays of the current release
     */
    Tombstone tombstone(Found found, Optional<ReducedRelease.Rest> rest) throws IOException {
        String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        TraceChoice choice = new TraceChoice(hash);
        choice.name(participant);
        Set<String> contents = new HashSet<>();
        for (Presence presence : found.releases().values()) {
            presence.own().forEach(transcript -> {
                choice.name(transcript);
                choice.name(presence.sources().get(transcript));
                contents.add(presence.contents().get(transcript));
            });
            presence.contents().values().forEach(choice::name);
            presence.turns().stream()
                    .collect(Collectors.groupingBy(
                            Presence.Said::transcript,
                            TreeMap::new,
                            Collectors.mapping(Presence.Said::text, Collectors.toList())))
                    .forEach(choice::words);
        }
        List<Dataset<Row>> staying = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (rest.isPresent()) {
            CurrentRelease current = found.current().orElseThrow();
            // Of the rejects, those that have a name of hers go.
            rest.get().all().stream()
                    .filter(table -> !(table instanceof RejectTable))
                    .map(ReleaseTable::rows)
                    .forEach(staying::add);
            contents.removeAll(remaining(rest.get(), contents));
            for (String text : IMPERSONAL) {
                output.read(Output.RELEASES + "/" + current.pointer().release() + "/" + text)
                        .ifPresent(texts::add);
            }
        }
        return new Tombstone(
                today,
                hashed(Withdrawn.CONTENT, contents),
                hashed(Withdrawn.TRANSCRIPT, found.own()),
                choice.choose(staying, texts));
    }

    private List<String> hashed(String kind, Set<String> values) {
        return values.stream().map(value -> hash.of(kind, value)).sorted().toList();
    }

    /** Those contents that another transcript has too: it would be refused with the participant's. */
    private static Set<String> remaining(ReducedRelease.Rest rest, Set<String> contents) {
        Set<String> wanted = Set.copyOf(contents);
        FilterFunction<String> among = wanted::contains;
        return Set.copyOf(rest.transcripts()
                .rows()
                .select(ReadingTable.CONTENT)
                .as(Encoders.STRING())
                .filter(among)
                .distinct()
                .collectAsList());
    }
}
