package org.quotient.job;

import java.util.List;
import org.quotient.corpus.Fingerprint;

/**
 * What, beyond the transcripts, decides the rows of the store's layers.
 *
 * @param annotation fingerprint of engine, model and our own code
 * @param tagging fingerprint of codebook, cues, annotation and our own code
 */
record Engines(String annotation, String tagging) {

    private static final List<String> TAGGING_FILES = List.of("codebook", "cues", "study_cues");

    /** The fingerprint of how files are read: our own code, and what the study file says of labels. */
    static String reading(Inputs inputs) {
        return new Fingerprint()
                .add(ProgramCode.fingerprint(ProgramCode.READING))
                .add(inputs.study().conventions().toString())
                .hex();
    }

    /** @param annotator the annotator's own fingerprint */
    static Engines of(String annotator, Inputs inputs) {
        String annotation = new Fingerprint()
                .add(annotator)
                .add(ProgramCode.fingerprint(ProgramCode.ANNOTATION))
                .hex();
        Fingerprint tagging = new Fingerprint()
                .add(annotation)
                .add(ProgramCode.fingerprint(ProgramCode.TAGGING))
                .add(inputs.study().uncued().label());
        TAGGING_FILES.forEach(
                file -> tagging.add(file).add(inputs.fingerprints().getOrDefault(file, "")));
        return new Engines(annotation, tagging.hex());
    }
}
