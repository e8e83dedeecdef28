package org.quotient.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.quotient.corpus.Fingerprint;

/**
 * What the program itself contributes to a result: the bytes of its classes and data. A version number would not do: it
 * stays the same while the program is worked on.
 */
final class ProgramCode {

    /** What decides how a turn is annotated and kept. */
    static final List<String> ANNOTATION = List.of(
            "org/quotient/corpus/",
            "org/quotient/annotate/",
            "org/quotient/stage/AddressTurns",
            "org/quotient/stage/AnnotateTurns",
            "org/quotient/stage/CutTurns",
            "org/quotient/table/PackedTokens",
            "org/quotient/table/SentenceTable",
            "org/quotient/table/TurnTable");

    /** What decides, beyond the study file, what the transcript of a file is. */
    static final List<String> READING = List.of("org/quotient/transcript/");

    /** What decides, beyond the annotation, how a sentence is tagged. */
    static final List<String> TAGGING = List.of(
            "org/quotient/codebook/",
            "org/quotient/tag/",
            "org/quotient/stage/TagSentences",
            "org/quotient/table/MatchTable");

    /** The sha256 of each class and data file by its path, found once for all. */
    private static final class Program {
        private static final SortedMap<String, String> HASHES = hashes();
    }

    private ProgramCode() {}

    /** The sha256 of all classes and data whose path begins with {@code prefix}. */
    static String fingerprint(String prefix) {
        return fingerprint(List.of(prefix));
    }

    /** The sha256 of all classes and data whose path begins with one of {@code prefixes}. */
    static String fingerprint(List<String> prefixes) {
        Fingerprint code = new Fingerprint();
        Program.HASHES.forEach((name, hash) -> {
            if (prefixes.stream().anyMatch(name::startsWith)) {
                code.add(name).add(hash);
            }
        });
        return code.hex();
    }

    /** A fingerprint of the whole program with the libraries that come in its jar. */
    static String everything() {
        Path place = place();
        if (Files.isDirectory(place)) {
            return fingerprint("");
        }
        Fingerprint code = new Fingerprint();
        try (ZipFile jar = new ZipFile(place.toFile())) {
            jar.stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> code.add(entry.getName()).add(Long.toString(entry.getCrc())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return code.hex();
    }

    private static Path place() {
        try {
            return Path.of(ProgramCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, String> hashes() {
        Path place = place();
        try {
            if (Files.isDirectory(place)) {
                return hashes(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return hashes(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> hashes(Path root) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root.resolve("org/quotient"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    hashes.put(root.relativize(file).toString().replace('\\', '/'), Sha256.of(in));
                }
            }
        }
        return hashes;
    }
}
