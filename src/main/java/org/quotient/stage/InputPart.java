package org.quotient.stage;

import java.io.Serializable;

/** Which part of a file is a transcript. */
public sealed interface InputPart extends Serializable {

    /** All of it. */
    record Whole() implements InputPart {}

    /** A file inside an archive, by its name there. */
    record Entry(String name) implements InputPart {}

    /**
     * A text that stands in the project file of an archive.
     *
     * @param source the number of the source, from 0
     */
    record Inline(int source) implements InputPart {}

    /**
     * None, as was found when the inputs were listed.
     *
     * @param reason the stable short name
     * @param because the end of a sentence that begins with "Cannot read the transcript: because"
     */
    record Refused(String reason, String because) implements InputPart {}
}
