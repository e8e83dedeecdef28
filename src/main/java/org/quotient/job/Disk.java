package org.quotient.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.security.AccessControlException;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.stage.ReadFiles;
import org.quotient.transcript.TextDecoder;

/** Reads files of any Hadoop file system. */
final class Disk {

    private final Configuration configuration;

    Disk(Configuration configuration) {
        this.configuration = configuration;
    }

    FileSystem system(Path path) throws IOException {
        try {
            return path.getFileSystem(configuration);
        } catch (UnsupportedFileSystemException e) {
            throw absent(path);
        } catch (RuntimeException e) {
            // Hadoop's own settings name classes of jars that need not be there.
            if (e.getCause() instanceof ClassNotFoundException || e.getCause() instanceof NoClassDefFoundError) {
                throw absent(path);
            }
            throw e;
        }
    }

    private static StopException absent(Path path) {
        String scheme = path.toUri().getScheme();
        return new StopException(
                ExitCode.CONFIGURATION,
                "Cannot open " + path + ": because the class path has no file system for " + scheme
                        + ("s3a".equals(scheme) ? "; docs/cluster.md says which --packages bring it" : ""));
    }

    /** The path with scheme and from the root. */
    Path qualified(Path path) {
        try {
            return system(path).makeQualified(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All files below a folder. Hadoop's own listing would ask for the owner of each, on a local disk by a process of its own.
     */
    static List<FileStatus> files(FileSystem system, Path folder) throws IOException {
        List<FileStatus> found = new ArrayList<>();
        Deque<Path> folders = new ArrayDeque<>(List.of(folder));
        while (!folders.isEmpty()) {
            Path next = folders.pop();
            for (FileStatus status : next.equals(folder) ? system.listStatus(next) : list(system, next)) {
                if (status.isDirectory()) {
                    folders.push(status.getPath());
                } else {
                    found.add(status);
                }
            }
        }
        found.sort(Comparator.comparing(FileStatus::getPath));
        return found;
    }

    /** On object stores a folder is there as long as a file is in it: Spark's own go while their parents are listed. */
    private static FileStatus[] list(FileSystem system, Path folder) throws IOException {
        try {
            return system.listStatus(folder);
        } catch (FileNotFoundException e) {
            return new FileStatus[0];
        }
    }

    /** All bytes of a file; of one that is longer than any input may be, one byte more than that. */
    byte[] bytes(Path path) throws IOException {
        try (InputStream in = system(path).open(path)) {
            return in.readNBytes(ReadFiles.MOST_BYTES + 1);
        }
    }

    String sha256(Path path) throws IOException {
        try (InputStream in = system(path).open(path)) {
            return Sha256.of(in);
        }
    }

    /**
     * The text of a file of the study; a problem if it can't be opened or is no text.
     *
     * @param what the file is, for the sentence
     * @param asked where the file is asked for
     */
    Optional<String> text(Path path, String what, Place asked, List<Problem> problems) {
        try {
            byte[] bytes = bytes(path);
            if (bytes.length > ReadFiles.MOST_BYTES) {
                String most = (ReadFiles.MOST_BYTES >> 20) + " MB";
                problems.add(problem(
                        "Cannot read the " + what + ": because it is larger than " + most, Place.of(path.getName())));
                return Optional.empty();
            }
            Optional<String> text = TextDecoder.decode(bytes).map(TextDecoder.Decoded::text);
            if (text.isEmpty()) {
                problems.add(problem("Cannot read the " + what + ": because it is no text", Place.of(path.getName())));
            }
            return text;
        } catch (IOException e) {
            problems.add(problem("Cannot read the " + what + " " + path.getName() + ": because " + reason(e), asked));
            return Optional.empty();
        }
    }

    static String reason(IOException e) {
        if (e instanceof FileNotFoundException || e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        boolean denied = e instanceof AccessControlException || e instanceof AccessDeniedException;
        return denied
                ? "access is denied"
                : "the file system refused it: "
                        + DiskFull.words(e).orElse(e.getClass().getSimpleName());
    }

    private static Problem problem(String sentence, Place place) {
        return new Problem("configuration", sentence, place);
    }
}
