package org.quotient.transcript;

import java.util.List;
import java.util.Optional;

/**
 * What a REFI-QDA project has to read.
 *
 * @param sources in the order of the project
 * @param silent pictures and recordings without a transcript
 * @param refusal why the project can't be used; there are no sources then
 */
public record RefiSources(List<RefiSource> sources, int silent, Optional<Reason> refusal) {

    /**
     * Why something can't be used.
     *
     * @param reason the stable short name
     * @param because the end of a sentence that begins with "Cannot read the transcript: because"
     */
    public record Reason(String reason, String because) {}

    public RefiSources {
        sources = List.copyOf(sources);
    }

    /** The sources that the project file (.qde) lists. */
    public static RefiSources of(byte[] project) {
        try {
            RefiProject reader = new RefiProject();
            XmlWalk.walk(project, reader);
            return new RefiSources(reader.sources(), reader.silent(), Optional.empty());
        } catch (Refusal e) {
            return new RefiSources(List.of(), 0, Optional.of(new Reason(e.reason(), e.because())));
        }
    }
}
