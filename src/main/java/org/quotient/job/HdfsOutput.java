package org.quotient.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.CreateOpts;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Releases on HDFS, whose rename is one step and refuses a target that exists. */
final class HdfsOutput implements Output {

    private static final String RELEASES = "releases";

    private final Path root;
    private final FileContext files;

    HdfsOutput(Path root, Configuration configuration) {
        this.root = root;
        try {
            files = FileContext.getFileContext(root.toUri(), configuration);
        } catch (IOException e) {
            throw new StopException(
                    ExitCode.CONFIGURATION, "Cannot publish to " + root + ": because " + Disk.reason(e));
        }
    }

    @Override
    public Optional<String> read(String name) throws IOException {
        try (InputStream in = files.open(new Path(root, name))) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Integer> releases() throws IOException {
        return names(RELEASES).stream()
                .filter(name -> name.matches("\\d{6,9}"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    @Override
    public List<String> parquetFiles(String folder) throws IOException {
        return names(folder).stream()
                .filter(name -> name.startsWith("part-") && name.endsWith(".parquet"))
                .sorted()
                .toList();
    }

    private List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (RemoteIterator<FileStatus> all = files.listStatus(new Path(root, folder)); all.hasNext(); ) {
                names.add(all.next().getPath().getName());
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        return names;
    }

    @Override
    public long length(String name) throws IOException {
        return files.getFileStatus(new Path(root, name)).getLen();
    }

    @Override
    public void write(String name, String text) throws IOException {
        write(new Path(root, name), text);
    }

    private void write(Path path, String text) throws IOException {
        try (OutputStream out = files.create(path, EnumSet.of(CreateFlag.CREATE), CreateOpts.createParent())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void move(String from, String to) throws IOException {
        Path target = new Path(root, to);
        files.mkdir(target.getParent(), null, true);
        files.rename(new Path(root, from), target, Rename.NONE);
    }

    @Override
    public boolean publish(String from, String to) throws IOException {
        try {
            move(from, to);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Override
    public void replace(String name, String text) throws IOException {
        Path temporary = new Path(root, "." + name + "." + UUID.randomUUID());
        write(temporary, text);
        files.rename(temporary, new Path(root, name), Rename.OVERWRITE);
    }

    @Override
    public void link(String name, String target) {
        // HDFS has no links that are switched on; CURRENT.json leads to the release.
    }

    @Override
    public void delete(String name) throws IOException {
        Path path = new Path(root, name);
        if (files.util().exists(path)) {
            files.delete(path, true);
        }
    }
}
