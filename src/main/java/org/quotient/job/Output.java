package org.quotient.job;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The folder in which releases appear. Names are relative to it. Every method either does its whole work or none that a
 * reader can see.
 *
 * <p>Each kind of file system has a primitive of its own that is safe: links on disks, a rename that refuses a target on
 * HDFS, conditional creation on S3. One without is refused.
 */
interface Output {

    String RELEASES = "releases";
    String STORE = "store";

    /** Folders that are their owner's alone. */
    List<String> PRIVATE = List.of(STORE, Tombstones.FOLDER);

    /** Who may read a file. */
    enum Access {
        OWNER,
        READERS
    }

    /** The output at {@code root}; its folder need not exist. */
    static Output at(Path root, Configuration configuration) {
        String scheme = root.toUri().getScheme();
        return switch (scheme) {
            case "file" -> new LocalOutput(java.nio.file.Path.of(root.toUri().getPath()));
            case "hdfs" -> new HdfsOutput(root, configuration);
            case "s3a" -> new ObjectOutput(root, configuration);
            default ->
                throw new StopException(
                        ExitCode.CONFIGURATION,
                        "Cannot publish to " + scheme + ": because this version knows no atomic way to publish there;"
                                + " use a local or shared folder, HDFS or s3a");
        };
    }

    /** The text of a file, if it is there. */
    Optional<String> read(String name) throws IOException;

    /** When a file was last written by the clock of the file system, if it is there. */
    Optional<Instant> modified(String name) throws IOException;

    /** What lies directly in a folder, by name; nothing if there is no such folder. */
    List<String> names(String folder) throws IOException;

    /** All files in a folder at any depth, also hidden ones, by their names relative to it. */
    List<String> files(String folder) throws IOException;

    /** Writes a file with its folders. */
    void write(String name, String text) throws IOException;

    /**
     * Creates a private file, whole, where none is.
     *
     * @param text no other writer may write the same: by it a creation whose answer was lost is recognised
     * @return whether this call created it; if not, nothing has happened
     */
    boolean create(String name, String text) throws IOException;

    /** Replaces a file in one step. */
    void replace(String name, String text, Access access) throws IOException;

    /** Moves a file to a new place, whose folders are made. */
    void move(String from, String to) throws IOException;

    /** Lets {@code name} lead to {@code target} where the file system has links. */
    void link(String name, String target) throws IOException;

    /** Whether tables may be written into folders side by side. */
    enum Writing {
        TOGETHER,
        IN_TURN
    }

    /** How tables are written here. */
    default Writing writing() {
        return Writing.TOGETHER;
    }

    /** Removes a file, or a folder and all in it, if it is there. */
    void delete(String name) throws IOException;

    /** Takes a release away such that no reader sees half of it, and removes it. */
    void retire(String release) throws IOException;

    /**
     * A draft of a release.
     *
     * @param staging a private folder of the run
     * @param owner names the run
     * @return none if the number is another's
     */
    Optional<Draft> draft(int number, String staging, String owner) throws IOException;

    /**
     * Tries out, where nobody looks, whether the file system can be written and keeps the promises that publishing rests on.
     *
     * @throws StopException if it does not keep them
     */
    default void probe() throws IOException {
        String name = STORE + "/probe-" + UUID.randomUUID();
        try {
            boolean kept = create(name, "first")
                    && !create(name, "second")
                    && read(name).equals(Optional.of("first"));
            requireSafe(kept, "it creates a file where one is");
        } finally {
            delete(name);
        }
    }

    /** Refuses a file system that broke a promise. */
    static void requireSafe(boolean kept, String fault) {
        if (!kept) {
            throw new StopException(
                    ExitCode.CONFIGURATION,
                    "Cannot publish there: because the file system is not safe for it: " + fault
                            + ", and two runs at once would mix their releases");
        }
    }

    /** The numbers that are in use, in ascending order, also those of drafts. */
    default List<Integer> numbers() throws IOException {
        return names(RELEASES).stream()
                .filter(name -> name.matches("\\d{6,9}"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }
}
