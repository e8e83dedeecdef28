package org.quotient.job;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.hadoop.util.ReflectionUtils;

/** A file system of Hadoop's, every change of which is a step of the {@link FaultPlan}; also the end of a written file. */
public final class FaultyFileSystem extends FilterFileSystem {

    private static final String REAL = "faulty.real.";

    /** Lets all files of a scheme go through this class. */
    static void register(Configuration configuration, String scheme, Class<? extends FileSystem> real) {
        configuration.set("fs." + scheme + ".impl", FaultyFileSystem.class.getName());
        configuration.set("fs." + scheme + ".impl.disable.cache", "true");
        configuration.set(REAL + scheme, real.getName());
    }

    @Override
    public void initialize(URI name, Configuration configuration) throws IOException {
        Class<?> real = configuration.getClass(REAL + name.getScheme(), null);
        fs = (FileSystem) ReflectionUtils.newInstance(real, configuration);
        fs.initialize(name, configuration);
        statistics = new Statistics(name.getScheme());
        setConf(configuration);
    }

    private static FSDataOutputStream faulty(FSDataOutputStream real) {
        OutputStream closing = new FilterOutputStream(real) {
            private boolean closed;

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                real.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    FaultPlan.step("close", () -> {
                        real.close();
                        return null;
                    });
                }
            }
        };
        return new FSDataOutputStream(closing, null);
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int buffer,
            short replication,
            long block,
            Progressable progress)
            throws IOException {
        return faulty(FaultPlan.step(
                "create", () -> fs.create(file, permission, overwrite, buffer, replication, block, progress)));
    }

    @Override
    public FSDataOutputStreamBuilder<?, ?> createFile(Path file) {
        return new Builder(this, fs, file);
    }

    /** Hands everything on, and takes its last step as one that may fail. */
    private static final class Builder extends FSDataOutputStreamBuilder<FSDataOutputStream, Builder> {

        private final FileSystem real;
        private final Path file;

        Builder(FileSystem own, FileSystem real, Path file) {
            super(own, file);
            this.real = real;
            this.file = file;
        }

        @Override
        public Builder getThisBuilder() {
            return this;
        }

        @Override
        public FSDataOutputStream build() throws IOException {
            FSDataOutputStreamBuilder<?, ?> builder = real.createFile(file);
            builder.overwrite(true);
            builder.recursive();
            for (String key : getMandatoryKeys()) {
                builder.must(key, getOptions().get(key));
            }
            return faulty(FaultPlan.step("create", builder::build));
        }
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        return FaultPlan.step("rename", () -> fs.rename(from, to));
    }

    @Override
    public boolean delete(Path path, boolean all) throws IOException {
        return FaultPlan.step("delete", () -> fs.delete(path, all));
    }

    @Override
    public boolean mkdirs(Path folder, FsPermission permission) throws IOException {
        return FaultPlan.step("mkdirs", () -> fs.mkdirs(folder, permission));
    }

    @Override
    public boolean mkdirs(Path folder) throws IOException {
        return FaultPlan.step("mkdirs", () -> fs.mkdirs(folder));
    }

    @Override
    public FSDataOutputStream append(Path file, int buffer, Progressable progress) throws IOException {
        return faulty(FaultPlan.step("append", () -> fs.append(file, buffer, progress)));
    }

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
        FaultPlan.step("setPermission", () -> {
            fs.setPermission(path, permission);
            return null;
        });
    }
}
