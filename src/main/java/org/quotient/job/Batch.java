package org.quotient.job;

import java.util.List;

/**
 * What a finished batch of a layer says of itself. Written last: a batch without it, or with other files than it says, does
 * not exist.
 *
 * @param keys how many contents it holds
 * @param files of its rows and keys, relative to the batch
 */
record Batch(long keys, List<StoredFile> files) {

    static final String RECORD = "batch.json";

    /** A file and its length. */
    record StoredFile(String path, long bytes) {}

    Batch {
        files = List.copyOf(files);
    }
}
