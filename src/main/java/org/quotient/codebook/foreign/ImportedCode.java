package org.quotient.codebook.foreign;

import java.util.List;
import java.util.Optional;

/**
 * A category as a code. Its kind is unknown.
 *
 * @param id unique in its codebook
 * @param label the category's name
 * @param parent the id of the category above, if any
 * @param definition may be empty
 * @param patterns in the pattern language, each once; may be empty
 * @param remarks what else the file says of it, for people
 */
public record ImportedCode(
        String id,
        String label,
        Optional<String> parent,
        String definition,
        List<String> patterns,
        List<String> remarks) {

    public ImportedCode {
        patterns = List.copyOf(patterns);
        remarks = List.copyOf(remarks);
    }
}
