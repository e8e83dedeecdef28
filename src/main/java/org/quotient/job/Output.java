package org.quotient.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The folder in which releases appear. Every method either does its whole work or none that a reader can see.
 *
 * <p>Each kind of file system has a primitive of its own that is safe; one without is refused.
 */
interface Output {

    /** The output at {@code root}; its folder need not exist. */
    static Output at(Path root, Configuration configuration) {
        String scheme = root.toUri().getScheme();
        return switch (scheme) {
            case "file" -> new LocalOutput(java.nio.file.Path.of(root.toUri().getPath()));
            case "hdfs" -> new HdfsOutput(root, configuration);
            default ->
                throw new StopException(
                        ExitCode.CONFIGURATION,
                        "Cannot publish to " + scheme + ": because this version knows no atomic way to publish there;"
                                + " use a local or shared folder or HDFS");
        };
    }

    /** The text of a file, if it is there. */
    Optional<String> read(String name) throws IOException;

    /** The numbers of the releases that are there. */
    List<Integer> releases() throws IOException;

    /** The data files of a folder that Spark wrote, by name. */
    List<String> parquetFiles(String folder) throws IOException;

    long length(String name) throws IOException;

    /** Creates a file with its folders. */
    void write(String name, String text) throws IOException;

    /** Moves a file to a new place, whose folders are made. */
    void move(String from, String to) throws IOException;

    /**
     * Moves a whole folder to a place where nothing is, in one step.
     *
     * @return whether nothing was there; if something was, nothing has happened
     */
    boolean publish(String from, String to) throws IOException;

    /** Replaces a file in one step. */
    void replace(String name, String text) throws IOException;

    /** Lets {@code name} lead to {@code target} where the file system has links. */
    void link(String name, String target) throws IOException;

    /** Removes a folder and all in it. */
    void delete(String name) throws IOException;
}
