package org.quotient.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;

/** What outputs on Hadoop's file systems have in common: everything but the steps that must be safe. */
abstract class HadoopOutput implements Output {

    private static final int ATTEMPTS = 10;

    private final Path root;
    private final FileSystem files;

    HadoopOutput(Path root, Configuration configuration) {
        this.root = root;
        try {
            files = new Disk(configuration).system(root);
        } catch (IOException e) {
            throw new StopException(
                    ExitCode.CONFIGURATION, "Cannot publish to " + root + ": because " + Disk.reason(e));
        }
    }

    final FileSystem files() {
        return files;
    }

    final Path path(String name) {
        return name.isEmpty() ? root : new Path(root, name);
    }

    @Override
    public Optional<String> read(String name) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (InputStream in = files.open(path(name))) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (FileNotFoundException | PathIOException e) {
                // Also said of a file that was replaced between its opening and its first byte.
                if (!files.exists(path(name))) {
                    return Optional.empty();
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Optional<Instant> modified(String name) throws IOException {
        try {
            return Optional.of(
                    Instant.ofEpochMilli(files.getFileStatus(path(name)).getModificationTime()));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (FileStatus status : files.listStatus(path(folder))) {
                names.add(status.getPath().getName());
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        names.sort(null);
        return names;
    }

    @Override
    public List<String> files(String folder) throws IOException {
        String own = path(folder).toUri().getPath();
        // A bucket's own path ends with the separator.
        String base = own.endsWith("/") ? own : own + "/";
        List<String> found = new ArrayList<>();
        try {
            for (FileStatus file : Disk.files(files, path(folder))) {
                found.add(file.getPath().toUri().getPath().substring(base.length()));
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    @Override
    public void write(String name, String text) throws IOException {
        put(files.create(path(name), true), text);
    }

    /** Writes a file; where one appears when it is closed, half a one never does. */
    static void put(FSDataOutputStream out, String text) throws IOException {
        try (out) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                if (out.hasCapability(CommonPathCapabilities.ABORTABLE_STREAM)) {
                    out.abort();
                }
                throw e;
            }
        }
    }

    @Override
    public void delete(String name) throws IOException {
        files.delete(path(name), true);
    }

    @Override
    public void link(String name, String target) {
        // Neither HDFS nor a store has links that are switched on; CURRENT.json leads to the release.
    }
}
