package org.quotient.job;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.AbstractFileSystem;
import org.apache.hadoop.fs.FilterFs;
import org.apache.hadoop.fs.Path;

/** Hadoop's other way to HDFS, by which files are renamed: every rename is a step of the {@link FaultPlan}. */
public final class FaultyFs extends FilterFs {

    private static final String KEY = "fs.AbstractFileSystem.hdfs.impl";

    public FaultyFs(URI uri, Configuration configuration) throws URISyntaxException, IOException {
        super(AbstractFileSystem.createFileSystem(uri, real(configuration)));
    }

    private static Configuration real(Configuration configuration) {
        Configuration real = new Configuration(configuration);
        real.set(KEY, "org.apache.hadoop.fs.Hdfs");
        return real;
    }

    static void register(Configuration configuration) {
        configuration.set(KEY, FaultyFs.class.getName());
    }

    @Override
    public void renameInternal(Path from, Path to, boolean overwrite) throws IOException {
        FaultPlan.step("rename", () -> {
            super.renameInternal(from, to, overwrite);
            return null;
        });
    }
}
