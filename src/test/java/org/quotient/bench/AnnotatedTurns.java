package org.quotient.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.quotient.annotate.Annotator;
import org.quotient.corpus.Sentence;

/** The turns of the material, annotated once and kept. */
final class AnnotatedTurns {

    private static final int BYTES = 8;

    private AnnotatedTurns() {}

    /** The file of their sentences in {@code folder}, named by the turns and the annotator. */
    static Path kept(Path folder, Material material, Annotator annotator) throws IOException {
        Path file = folder.resolve("annotated-" + name(material, annotator));
        if (!Files.exists(file)) {
            System.err.println("Annotating");
            List<Sentence> sentences = material.turns().stream()
                    .flatMap(turn -> annotator.annotate(turn).stream())
                    .toList();
            SentenceFile.write(file, sentences);
        }
        return file;
    }

    private static String name(Material material, Annotator annotator) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(annotator.fingerprint().getBytes(StandardCharsets.UTF_8));
            for (String turn : material.turns()) {
                digest.update((turn + '\n').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
