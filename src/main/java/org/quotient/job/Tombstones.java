package org.quotient.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.quotient.release.Json;
import org.quotient.release.Tombstone;
import org.quotient.stage.KeyedHash;
import org.quotient.stage.Traces;
import org.quotient.stage.Withdrawn;

/**
 * The folder {@code withdrawn} of an output: a key, made once, and a file for each participant who has withdrawn, called by a
 * hash of the id. Private, and no cache: without it, files that come back are used again.
 */
final class Tombstones {

    static final String FOLDER = "withdrawn";
    private static final String KEY = FOLDER + "/key";
    private static final String ENDING = ".json";
    private static final int KEY_BYTES = 32;

    private final Output output;
    private final KeyedHash hash;

    private Tombstones(Output output, KeyedHash hash) {
        this.output = output;
        this.hash = hash;
    }

    /** Those of an output; empty if nobody ever withdrew. */
    static Optional<Tombstones> find(Output output) throws IOException {
        return output.read(KEY).map(key -> new Tombstones(output, new KeyedHash(key)));
    }

    /** Those of an output, with a new key if nobody ever withdrew. */
    static Tombstones open(Output output) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        if (output.read(KEY).isEmpty()) {
            output.create(KEY, HexFormat.of().formatHex(key));
        }
        return find(output).orElseThrow();
    }

    KeyedHash hash() {
        return hash;
    }

    Optional<Tombstone> of(String participant) throws IOException {
        return output.read(file(participant)).map(text -> Json.read(text, Tombstone.class));
    }

    /** Sets a tombstone; what an earlier one of the same participant says stays. */
    Tombstone set(String participant, Tombstone tombstone) throws IOException {
        Tombstone all = of(participant).map(old -> both(old, tombstone)).orElse(tombstone);
        output.replace(file(participant), Json.write(all), Output.Access.OWNER);
        return all;
    }

    private static Tombstone both(Tombstone old, Tombstone added) {
        return new Tombstone(
                old.withdrawn(),
                union(old.contents(), added.contents()),
                union(old.transcripts(), added.transcripts()),
                union(old.traces(), added.traces()));
    }

    private static <T> List<T> union(List<T> some, List<T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private String file(String participant) {
        return FOLDER + "/" + hash.of(Withdrawn.PARTICIPANT, participant) + ENDING;
    }

    /** Who has withdrawn from the study of an output, for the reading of its inputs. */
    static Withdrawn withdrawn(Disk disk, Path output) {
        try {
            FileSystem system = disk.system(output);
            Path folder = new Path(output, FOLDER);
            Optional<String> key = text(disk, new Path(output, KEY));
            if (key.isEmpty()) {
                return Withdrawn.NOBODY;
            }
            Set<String> participants = new HashSet<>();
            Set<String> contents = new HashSet<>();
            Set<String> transcripts = new HashSet<>();
            KeyedHash hash = new KeyedHash(key.get());
            Traces traces = new Traces(hash);
            for (FileStatus file : system.listStatus(folder)) {
                String name = file.getPath().getName();
                if (name.matches("[0-9a-f]{64}\\.json")) {
                    Tombstone stone = Json.read(text(disk, file.getPath()).orElseThrow(), Tombstone.class);
                    participants.add(name.substring(0, name.length() - ENDING.length()));
                    contents.addAll(stone.contents());
                    transcripts.addAll(stone.transcripts());
                    stone.traces().forEach(trace -> traces.add(trace.words(), trace.hash()));
                }
            }
            return new Withdrawn(hash, participants, contents, transcripts, traces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> text(Disk disk, Path file) throws IOException {
        try {
            return Optional.of(new String(disk.bytes(file), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }
}
