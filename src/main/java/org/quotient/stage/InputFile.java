package org.quotient.stage;

import java.io.Serializable;
import org.quotient.transcript.Cast;

/**
 * One transcript file of the study, or one transcript in a file that holds several.
 *
 * @param path where its bytes are
 * @param name relative to the study's folder, as people know it
 * @param id the transcript's id
 * @param bytes its length
 * @param cast who may speak in it
 * @param part which part of the file it is
 */
public record InputFile(String path, String name, String id, long bytes, Cast cast, InputPart part)
        implements Serializable {

    /** A file that is one transcript. */
    public InputFile(String path, String name, String id, long bytes, Cast cast) {
        this(path, name, id, bytes, cast, new InputPart.Whole());
    }
}
