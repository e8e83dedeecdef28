package org.quotient.job;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.Path;
import org.quotient.release.Json;

/**
 * Releases on S3, where an object appears whole or not at all, and is created on the condition that there is none. Nothing
 * else is one step there: a release is a release by its manifest, and {@code CURRENT.json} has the last word.
 */
final class ObjectOutput extends HadoopOutput {

    /** Known to S3A since Hadoop 3.4.2. */
    private static final String CONDITION = "fs.option.create.conditional.overwrite";

    ObjectOutput(Path root, Configuration configuration) {
        super(root, configuration);
    }

    @Override
    public boolean create(String name, String text) throws IOException {
        try {
            put(conditionally(name), text);
            return true;
        } catch (IOException e) {
            // Refused, or the answer was lost: what is there tells.
            Optional<String> found = read(name);
            if (found.isPresent()) {
                return found.get().equals(text);
            }
        }
        // Refused for what another removed meanwhile; or nothing can be written, which is said now.
        put(conditionally(name), text);
        return true;
    }

    private FSDataOutputStream conditionally(String name) throws IOException {
        FSDataOutputStreamBuilder<?, ?> builder = files().createFile(path(name));
        builder.overwrite(true);
        builder.recursive();
        builder.must(CONDITION, true);
        return builder.build();
    }

    /** Folders come and go with what is in them: one writer may clear away what another is about to list. */
    @Override
    public Writing writing() {
        return Writing.IN_TURN;
    }

    @Override
    public void replace(String name, String text, Access access) throws IOException {
        write(name, text);
    }

    @Override
    public void move(String from, String to) throws IOException {
        files().mkdirs(path(to).getParent());
        if (!files().rename(path(from), path(to))) {
            throw new IOException("the store did not move a file");
        }
    }

    /** Without its manifest it is no release; the number stays in use for a moment only. */
    @Override
    public void retire(String release) throws IOException {
        delete(release + "/" + Draft.MANIFEST);
        delete(release);
    }

    @Override
    public Optional<Draft> draft(int number, String staging, String owner) throws IOException {
        Draft draft = new ClaimedDraft(this, number);
        boolean claimed =
                create(draft.place() + "/" + ClaimedDraft.CLAIM, Json.write(Map.of("run", owner, "staging", staging)));
        return claimed ? Optional.of(draft) : Optional.empty();
    }

    @Override
    public void probe() throws IOException {
        try {
            super.probe();
        } catch (IllegalArgumentException e) {
            throw new StopException(
                    ExitCode.CONFIGURATION,
                    "Cannot publish to s3a: because this Hadoop knows no conditional creation; Hadoop 3.4.2 or later does");
        }
    }
}
