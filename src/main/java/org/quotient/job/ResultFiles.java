package org.quotient.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files that a command writes where its user says.
 *
 * @param source what the command reads, which is never written
 */
record ResultFiles(Path source, Existing existing) {

    /** What becomes of a file that is there already. */
    enum Existing {
        REFUSED,
        REPLACED
    }

    /** @throws StopException if {@code file} must not be written */
    void check(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        if (isSource(file)) {
            throw stop(file, "it is the file that is read");
        }
        if (Files.isDirectory(file)) {
            throw stop(file, "it is a folder");
        }
        if (existing == Existing.REFUSED) {
            throw stop(file, "it exists; --overwrite replaces it");
        }
    }

    /** Writes all of it or nothing. */
    void write(Path file, String text) {
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
            check(file);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw stop(file, Disk.reason(e));
        } finally {
            discard(temporary);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSource(Path file) {
        try {
            return Files.isSameFile(source, file);
        } catch (IOException e) {
            return false;
        }
    }

    private static StopException stop(Path file, String because) {
        return new StopException(ExitCode.CONFIGURATION, "Cannot write " + file + ": because " + because);
    }
}
