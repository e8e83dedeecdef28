package org.quotient.release;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.quotient.change.Cause;

/** What, beside interviews and participants, was changed between two releases, as far as their manifests tell. */
public final class Edits {

    private static final String TAGGER = "tagger";
    private static final String READING = "reading";

    private Edits() {}

    /** Those of codebook, cues, engine, reading and study that differ. */
    public static Set<Cause> between(Manifest before, Manifest after) {
        Set<Cause> edits = EnumSet.noneOf(Cause.class);
        if (differs("codebook", before, after)) {
            edits.add(Cause.CODEBOOK);
        }
        if (differs("cues", before, after) || differs("study_cues", before, after)) {
            edits.add(Cause.CUES);
        }
        if (differs("annotation", before, after) || taggersDiffer(before, after)) {
            edits.add(Cause.ENGINE);
        }
        if (areTold(READING, before, after) && differs(READING, before, after)) {
            edits.add(Cause.READING);
        }
        if (!before.study().uncued().equals(after.study().uncued())) {
            edits.add(Cause.STUDY);
        }
        return edits;
    }

    /** Manifests that do not tell of the tagger's own code tell of the program's version. */
    private static boolean taggersDiffer(Manifest before, Manifest after) {
        return areTold(TAGGER, before, after)
                ? differs(TAGGER, before, after)
                : !before.versions().equals(after.versions());
    }

    private static boolean areTold(String what, Manifest before, Manifest after) {
        return before.fingerprints().containsKey(what) && after.fingerprints().containsKey(what);
    }

    private static boolean differs(String file, Manifest before, Manifest after) {
        return !fingerprint(before, file).equals(fingerprint(after, file));
    }

    private static String fingerprint(Manifest manifest, String file) {
        Map<String, String> fingerprints = manifest.fingerprints();
        return fingerprints.getOrDefault(file, "");
    }
}
