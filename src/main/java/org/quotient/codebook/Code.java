package org.quotient.codebook;

import java.util.List;
import java.util.Optional;
import org.quotient.corpus.Place;

/**
 * A labelled idea that patterns evoke.
 *
 * @param id stable, lower-case
 * @param label for people
 * @param parent the id of the code above, if any
 * @param definition what counts and what does not; may be empty
 * @param patterns what evokes it
 * @param except phrases inside which its patterns do not count
 */
public record Code(
        String id,
        String label,
        Optional<String> parent,
        Kind kind,
        String definition,
        List<FixedPattern> patterns,
        List<Pattern> except,
        List<Example> examples,
        Place place) {

    /** A pattern, and the valence that all its mentions have, if it fixes one. */
    public record FixedPattern(Pattern pattern, Optional<Valence> valence) {}

    public Code {
        patterns = List.copyOf(patterns);
        except = List.copyOf(except);
        examples = List.copyOf(examples);
    }
}
