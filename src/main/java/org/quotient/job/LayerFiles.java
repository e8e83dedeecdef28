package org.quotient.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.quotient.release.Json;

/**
 * The files of one layer: a folder a batch, in it the Parquet files of its rows and keys and the record that makes it one.
 * Needs no rename: an unfinished batch has no record, a damaged one other files than its record says, and neither counts.
 */
final class LayerFiles {

    static final String ROWS = "rows";
    static final String KEYS = "keys";
    private static final String BEGUN = "begun";

    private final FileSystem system;
    private final Path folder;
    private final Map<String, Batch> batches = new TreeMap<>();

    /** @throws IOException if the file system refuses to list the layer */
    LayerFiles(Disk disk, Path folder) throws IOException {
        this.system = disk.system(folder);
        this.folder = folder;
        for (Path found : folders()) {
            String name = found.getName();
            record(disk, name).ifPresent(batch -> batches.put(name, batch));
        }
    }

    /** The finished batches by name, with how many contents each holds. */
    Map<String, Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        batches.forEach((name, batch) -> sizes.put(name, batch.keys()));
        return sizes;
    }

    /** How many contents the batches hold, those in two of them twice. */
    long keys() {
        return batches.values().stream().mapToLong(Batch::keys).sum();
    }

    String path(String batch, String part) {
        return new Path(folder, batch + "/" + part).toString();
    }

    /** Begins a batch; whoever removes what is unfinished removes its mark first. */
    String begin() throws IOException {
        String batch = UUID.randomUUID().toString();
        system.create(begun(batch), false).close();
        return batch;
    }

    private Path begun(String batch) {
        return new Path(folder, batch + "/" + BEGUN);
    }

    /** Makes a batch whose files are written a batch of the layer. */
    void commit(String batch, long keys) throws IOException {
        Batch record = new Batch(keys, files(batch));
        if (!system.exists(begun(batch))) {
            throw new IOException("the batch was taken for a dead run's, and files of it may be gone");
        }
        try (OutputStream out = system.create(new Path(folder, batch + "/" + Batch.RECORD), false)) {
            out.write(Json.write(record).getBytes(StandardCharsets.UTF_8));
        }
        batches.put(batch, record);
    }

    /** Removes batches, each one's record first. */
    void delete(List<String> names) throws IOException {
        for (String name : names) {
            system.delete(new Path(folder, name + "/" + Batch.RECORD), false);
            system.delete(new Path(folder, name), true);
            batches.remove(name);
        }
    }

    /** Removes what unfinished runs have left. */
    void sweep() throws IOException {
        for (Path found : folders()) {
            if (!batches.containsKey(found.getName())) {
                system.delete(new Path(found, Batch.RECORD), false);
                system.delete(begun(found.getName()), false);
                system.delete(found, true);
            }
        }
    }

    private Optional<Batch> record(Disk disk, String name) throws IOException {
        try {
            String text = new String(disk.bytes(new Path(folder, name + "/" + Batch.RECORD)), StandardCharsets.UTF_8);
            Batch batch = Json.read(text, Batch.class);
            return batch.files().equals(files(name)) ? Optional.of(batch) : Optional.empty();
        } catch (FileNotFoundException | ChecksumException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private List<Batch.StoredFile> files(String batch) throws IOException {
        Path root = system.makeQualified(new Path(folder, batch));
        List<Batch.StoredFile> files = new ArrayList<>();
        for (FileStatus file : Disk.files(system, root)) {
            String path = root.toUri().relativize(file.getPath().toUri()).getPath();
            if (path.endsWith(".parquet")) {
                files.add(new Batch.StoredFile(path, file.getLen()));
            }
        }
        files.sort(Comparator.comparing(Batch.StoredFile::path));
        return files;
    }

    private List<Path> folders() throws IOException {
        try {
            return Stream.of(system.listStatus(folder))
                    .filter(FileStatus::isDirectory)
                    .map(FileStatus::getPath)
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }
}
