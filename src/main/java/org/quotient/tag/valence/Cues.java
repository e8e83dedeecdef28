package org.quotient.tag.valence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.quotient.codebook.Cue;
import org.quotient.codebook.CueReader;
import org.quotient.corpus.Problem;

/** The cues that come with the program. */
public final class Cues {

    private static final String FILE = "cues-en.yml";

    private Cues() {}

    /** The text of the cue file, which is part of what decides a tagging. */
    public static String text() {
        try (InputStream in = Cues.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cues in the order of the file. */
    public static List<Cue> english() {
        List<Problem> problems = new ArrayList<>();
        List<Cue> cues = CueReader.read(FILE, text(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return cues;
    }
}
