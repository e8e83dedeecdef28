package org.quotient.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
            "org/quotient/table/PackedTokens",
            "org/quotient/table/SentenceTable");

    /** What decides, beyond the annotation, how a sentence is tagged. */
    static final List<String> TAGGING = List.of(
            "org/quotient/codebook/",
            "org/quotient/tag/",
            "org/quotient/stage/TagSentences",
            "org/quotient/table/MatchTable");

    private ProgramCode() {}

    /** The sha256 of all classes and data whose path begins with {@code prefix}. */
    static String fingerprint(String prefix) {
        return fingerprint(List.of(prefix));
    }

    /** The sha256 of all classes and data whose path begins with one of {@code prefixes}. */
    static String fingerprint(List<String> prefixes) {
        try {
            Path place = Path.of(ProgramCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return fingerprint(place, prefixes);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return fingerprint(jar.getPath("/"), prefixes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fingerprint(Path root, List<String> prefixes) throws IOException {
        Fingerprint code = new Fingerprint();
        try (Stream<Path> all = Files.walk(root.resolve("org/quotient"))) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> prefixes.stream().anyMatch(name(root, file)::startsWith))
                    .sorted((a, b) -> name(root, a).compareTo(name(root, b)))
                    .toList();
            for (Path file : files) {
                code.add(name(root, file));
                try (InputStream in = Files.newInputStream(file)) {
                    code.add(in.readAllBytes());
                }
            }
        }
        return code.hex();
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
