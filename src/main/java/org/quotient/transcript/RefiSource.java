package org.quotient.transcript;

import java.util.List;
import java.util.Optional;

/**
 * A source of a REFI-QDA project that has a text: a document, or the transcript of a recording.
 *
 * @param name as the project calls it
 * @param text if it stands in the project file itself
 * @param paths of the files that hold it, the plain text first; none if it stands in the project file
 */
public record RefiSource(String name, Optional<String> text, List<String> paths) {

    private static final String ENDING =
            "(?i)\\.(?:txt|text|md|docx?|odt|rtf|pdf|mp[34]|m4[av]|wav|wma|wmv|avi|mov|ogg)$";

    public RefiSource {
        paths = List.copyOf(paths);
    }

    /** A name without the ending of a file: of a name of people only what is known to be one is taken off. */
    public static String withoutEnding(String name) {
        return name.strip().replaceFirst(ENDING, "");
    }
}
