package org.quotient.job;

import java.io.IOException;
import java.util.Optional;
import org.quotient.release.Json;
import org.quotient.release.Manifest;
import org.quotient.release.Pointer;

/**
 * The release that {@code CURRENT.json} leads to.
 *
 * @param pointer what that file says
 */
record CurrentRelease(Pointer pointer, Manifest manifest) {

    /**
     * The current release of an output; empty if there is none.
     *
     * @throws StopException if what is there can't be trusted
     */
    static Optional<CurrentRelease> find(Output output) throws IOException {
        Optional<String> text = output.read(Publisher.CURRENT);
        return text.isEmpty() ? Optional.empty() : Optional.of(read(output, pointer(text.get())));
    }

    private static CurrentRelease read(Output output, Pointer pointer) throws IOException {
        String text =
                output.read("releases/" + pointer.release() + "/manifest.json").orElse("");
        if (!Sha256.of(text).equals(pointer.manifestSha256())) {
            throw new StopException(
                    ExitCode.CHECK_FAILED,
                    "Cannot trust release " + pointer.release() + ": because its manifest is missing or was changed");
        }
        return new CurrentRelease(pointer, Json.read(text, Manifest.class));
    }

    static Pointer pointer(String text) {
        try {
            return Json.read(text, Pointer.class);
        } catch (IllegalArgumentException e) {
            throw new StopException(
                    ExitCode.CHECK_FAILED, "Cannot trust " + Publisher.CURRENT + ": because " + e.getMessage());
        }
    }
}
