package org.quotient.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.quotient.stage.FileBytes;
import org.quotient.stage.InputFile;
import org.quotient.stage.InputPart;
import org.quotient.transcript.RefiSource;
import org.quotient.transcript.RefiSources;

/** The bytes of files and of their parts. A task has its own, which keeps the project file that it read last. */
final class PartBytes implements FileBytes {

    private static final long serialVersionUID = 1L;

    private final SerializableConfiguration configuration;
    private transient Project last;

    private record Project(String path, RefiSources sources) {}

    PartBytes(SerializableConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public byte[] read(InputFile file) throws IOException {
        Path path = new Path(file.path());
        if (file.part() instanceof InputPart.Inline inline) {
            return text(path, inline);
        }
        if (!(file.part() instanceof InputPart.Entry entry)) {
            return disk().bytes(path);
        }
        try (ProjectFile project = ProjectFile.open(disk().system(path), path)) {
            return project.bytes(entry);
        }
    }

    private Disk disk() {
        return new Disk(configuration.value());
    }

    private byte[] text(Path path, InputPart.Inline inline) throws IOException {
        if (last == null || !last.path().equals(path.toString())) {
            last = new Project(path.toString(), sources(path));
        }
        return last.sources().sources().stream()
                .skip(inline.source())
                .findFirst()
                .flatMap(RefiSource::text)
                .orElseThrow(() -> new IOException("no such part"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private RefiSources sources(Path path) throws IOException {
        try (ProjectFile project = ProjectFile.open(disk().system(path), path)) {
            return project.sources();
        }
    }
}
