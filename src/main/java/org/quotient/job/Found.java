package org.quotient.job;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Where a participant was found.
 *
 * @param current the current release, if there is one
 * @param releases that hold something, by number
 */
record Found(Optional<CurrentRelease> current, Map<Integer, Presence> releases) {

    boolean isNowhere() {
        return releases.isEmpty();
    }

    Set<String> own() {
        return releases.values().stream()
                .flatMap(presence -> presence.own().stream())
                .collect(Collectors.toSet());
    }

    Optional<Presence> inCurrent() {
        return current.map(release -> releases.get(number(release)));
    }

    static int number(CurrentRelease release) {
        return Integer.parseInt(release.pointer().release());
    }

    /**
     * Looks for the participant in every release.
     *
     * @throws StopException if there is neither the participant nor a tombstone
     */
    static Found of(String participant, SparkSession spark, Output output, Path root) throws IOException {
        IntFunction<PublishedTables> tables = number -> new PublishedTables(spark, output, root, Draft.release(number));
        Optional<CurrentRelease> current = CurrentRelease.find(output);
        Map<Integer, Presence> present = new TreeMap<>();
        Set<String> own = new HashSet<>();
        for (int number : output.numbers()) {
            if (Publisher.isRelease(output, number)) {
                Presence presence = Presence.of(participant, tables.apply(number));
                present.put(number, presence);
                own.addAll(presence.own());
            }
        }
        if (present.values().stream().allMatch(Presence::isNone) && !isBuried(participant, output)) {
            throw new StopException(
                    ExitCode.CONFIGURATION,
                    "Cannot withdraw the participant: because no release of the output has this id, nor was it withdrawn"
                            + " before");
        }
        for (int number : List.copyOf(present.keySet())) {
            if (present.get(number).isNone() && !holds(tables.apply(number), participant, own)) {
                present.remove(number);
            }
        }
        return new Found(current, present);
    }

    private static boolean isBuried(String participant, Output output) throws IOException {
        Optional<Tombstones> tombstones = Tombstones.find(output);
        return tombstones.isPresent() && tombstones.get().of(participant).isPresent();
    }

    private static boolean holds(PublishedTables tables, String participant, Set<String> own) throws IOException {
        for (String table : tables.names()) {
            if (Presence.isIn(table, tables.rows(table), participant, own)) {
                return true;
            }
        }
        return false;
    }
}
