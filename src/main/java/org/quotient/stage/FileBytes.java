package org.quotient.stage;

import java.io.IOException;
import java.io.Serializable;

/** Where a task gets the bytes of a file from. */
@FunctionalInterface
public interface FileBytes extends Serializable {

    /** All bytes of the file at {@code path}. */
    byte[] read(String path) throws IOException;
}
