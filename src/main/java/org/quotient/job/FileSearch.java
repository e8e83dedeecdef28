package org.quotient.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.quotient.stage.KeyedHash;
import org.quotient.stage.Traces;
import org.quotient.stage.Withdrawn;

/**
 * Searches one file for what a participant left: its name, every byte, and of a Parquet file every value, unpacked, and what
 * its footer says.
 */
final class FileSearch {

    private static final int CHUNK = 1 << 20;
    /** No trace is longer, as it stands in a file. */
    private static final int OVERLAP = 1 << 12;
    /** Fewer letters come about by chance in what is no text. */
    private static final int SHORTEST_IN_BYTES = 6;

    private static final int MAGIC_BYTES = 4;
    /** Of Parquet, in the clear and encrypted. */
    private static final Set<String> MAGIC = Set.of("PAR1", "PARE");

    private final KeyedHash hash;
    private final String participant;
    private final Traces traces;
    private final Set<String> found = new HashSet<>();
    private long values;

    /** @param participant the hash of the id */
    FileSearch(KeyedHash hash, String participant, Traces traces) {
        this.hash = hash;
        this.participant = participant;
        this.traces = traces;
    }

    /**
     * What the search of a file found.
     *
     * @param values of Parquet that were looked at
     * @param hits different traces
     */
    record Finding(String file, long bytes, long values, int hits, State state) implements Serializable {}

    /** Whether a file could be searched to its end. */
    enum State {
        SEARCHED,
        UNREADABLE
    }

    /** Searches the file {@code name} under {@code root}. */
    Finding search(Path root, String name, Configuration configuration) throws IOException {
        found.addAll(traces.in(name));
        // A colon in the name is not a scheme.
        Path path = new Path(root + "/" + name);
        byte[] head = new byte[MAGIC_BYTES];
        long bytes;
        try (InputStream in = open(path, configuration)) {
            int read = in.readNBytes(head, 0, MAGIC_BYTES);
            bytes = read + bytes(Arrays.copyOf(head, read), in);
        } catch (FileNotFoundException e) {
            return new Finding(name, 0, 0, found.size(), State.SEARCHED);
        }
        State state = State.SEARCHED;
        if (MAGIC.contains(new String(head, StandardCharsets.US_ASCII))) {
            try {
                values = new ParquetValues(configuration).visit(path, this::value);
            } catch (IOException | RuntimeException e) {
                state = State.UNREADABLE;
            }
        }
        return new Finding(name, bytes, values, found.size(), state);
    }

    /** As it is, also where its checksum is another file's. */
    private static InputStream open(Path path, Configuration configuration) throws IOException {
        FileSystem system = new Disk(configuration).system(path);
        return (system instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : system).open(path);
    }

    private void value(String column, String value) {
        if (column.equals("participant_id")
                && hash.of(Withdrawn.PARTICIPANT, value).equals(participant)) {
            found.add(participant);
        }
        found.addAll(traces.in(value));
    }

    private long bytes(byte[] head, InputStream in) throws IOException {
        byte[] buffer = Arrays.copyOf(head, OVERLAP + CHUNK);
        int kept = head.length;
        long total = 0;
        while (true) {
            int read = in.readNBytes(buffer, kept, buffer.length - kept);
            chunk(buffer, kept + read);
            total += read;
            if (kept + read < buffer.length) {
                return total;
            }
            System.arraycopy(buffer, buffer.length - OVERLAP, buffer, 0, OVERLAP);
            kept = OVERLAP;
        }
    }

    private void chunk(byte[] buffer, int length) {
        String text = new String(buffer, 0, length, StandardCharsets.UTF_8);
        boolean clean = text.chars().noneMatch(c -> Traces.isBroken((char) c));
        found.addAll(traces.in(text, clean ? 1 : SHORTEST_IN_BYTES));
        if (text.indexOf('\0') >= 0) {
            // As UTF-16 writes what UTF-8 writes in one byte.
            found.addAll(traces.in(text.replace("\0", ""), SHORTEST_IN_BYTES));
        }
    }
}
