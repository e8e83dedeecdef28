package org.quotient.job;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/** Releases on HDFS, whose rename is one step and refuses a target that exists. */
final class HdfsOutput extends HadoopOutput {

    private static final FsPermission PRIVATE_FOLDER = new FsPermission("700");
    private static final FsPermission PRIVATE_FILE = new FsPermission("600");

    private final FileContext context;

    HdfsOutput(Path root, Configuration configuration) {
        super(root, configuration);
        try {
            context = FileContext.getFileContext(root.toUri(), configuration);
        } catch (IOException e) {
            throw new StopException(
                    ExitCode.CONFIGURATION, "Cannot publish to " + root + ": because " + Disk.reason(e));
        }
    }

    @Override
    public void write(String name, String text) throws IOException {
        if (name.startsWith(STORE + "/")) {
            makeStore();
        }
        super.write(name, text);
    }

    private void makeStore() throws IOException {
        if (!files().exists(path(STORE))) {
            FileSystem.mkdirs(files(), path(STORE), PRIVATE_FOLDER);
        }
    }

    @Override
    public boolean create(String name, String text) throws IOException {
        String temporary = temporary(text, Access.OWNER);
        try {
            return rename(temporary, name) || read(name).equals(Optional.of(text));
        } finally {
            delete(temporary);
        }
    }

    @Override
    public void replace(String name, String text, Access access) throws IOException {
        context.rename(path(temporary(text, access)), path(name), Rename.OVERWRITE);
    }

    private String temporary(String text, Access access) throws IOException {
        String name = STORE + "/new-" + UUID.randomUUID();
        write(name, text);
        if (access == Access.OWNER) {
            files().setPermission(path(name), PRIVATE_FILE);
        }
        return name;
    }

    @Override
    public void move(String from, String to) throws IOException {
        Path target = path(to);
        if (to.startsWith(Tombstones.FOLDER + "/") && !files().exists(target.getParent())) {
            FileSystem.mkdirs(files(), target.getParent(), PRIVATE_FOLDER);
        }
        files().mkdirs(target.getParent());
        context.rename(path(from), target, Rename.NONE);
    }

    private boolean rename(String from, String to) throws IOException {
        try {
            move(from, to);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Override
    public void retire(String release) throws IOException {
        String away = STORE + "/old-" + UUID.randomUUID();
        makeStore();
        move(release, away);
        delete(away);
    }

    @Override
    public Optional<Draft> draft(int number, String staging, String owner) throws IOException {
        // Made by name: a folder that comes about on the way to a file is as private as the store.
        makeStore();
        files().mkdirs(path(StagedDraft.folder(staging)));
        return Optional.of(new StagedDraft(this, this::rename, number, staging));
    }

    @Override
    public void probe() throws IOException {
        super.probe();
        StagedDraft.probe(this, this::rename);
        for (String name : PRIVATE) {
            if (files().exists(path(name))) {
                files().setPermission(path(name), PRIVATE_FOLDER);
            }
        }
    }
}
