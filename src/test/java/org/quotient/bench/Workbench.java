package org.quotient.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quotient.corpus.Sentence;

/**
 * The folder through which the JVM that prepares hands annotated sentences and compiled patterns to the JVMs that measure.
 */
final class Workbench {

    /** The property that names the folder to a JVM that measures. */
    static final String FOLDER = "quotient.bench.folder";

    /** The property that names the file of the sentences. */
    static final String SENTENCES = "quotient.bench.sentences";

    private Workbench() {}

    static List<Sentence> sentences() throws IOException {
        return SentenceFile.read(Path.of(System.getProperty(SENTENCES)));
    }

    static Path matcher(Path folder, Mix mix, int patterns) {
        return folder.resolve("matcher-" + mix.label() + "-" + patterns);
    }

    static Path mapping(Path folder, Spoken spoken, int patterns) {
        return folder.resolve("mapping-" + spoken.label() + "-" + patterns + ".tsv");
    }

    static Path folder() {
        return Path.of(System.getProperty(FOLDER));
    }

    static void write(Path file, Serializable object) {
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(Path file, Class<T> type) {
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return type.cast(in.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
