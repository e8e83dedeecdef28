package org.quotient.codebook;

import java.util.Optional;
import org.quotient.corpus.Place;

/**
 * A sentence that shows what a code is, run as a test of the codebook.
 *
 * @param text the sentence
 * @param expected the valence of the code's mention in it; empty if the sentence must hold no mention of the code
 */
public record Example(String text, Optional<Valence> expected, Place place) {}
