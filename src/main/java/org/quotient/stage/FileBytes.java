package org.quotient.stage;

import java.io.IOException;
import java.io.Serializable;

/** Where a task gets the bytes of a file from. */
@FunctionalInterface
public interface FileBytes extends Serializable {

    /** All bytes of the transcript that is {@code file}, or the part of it. */
    byte[] read(InputFile file) throws IOException;
}
