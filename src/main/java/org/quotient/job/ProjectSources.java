package org.quotient.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.quotient.stage.InputPart;
import org.quotient.transcript.RefiSource;
import org.quotient.transcript.RefiSources;

/**
 * Finds the transcripts in a REFI-QDA project, and where each stands in its archive. What a project only points at, outside of
 * the archive, is refused: the path is of somebody's machine.
 *
 * @param found in the order of the project
 * @param silent pictures and recordings without a transcript
 */
record ProjectSources(List<Found> found, int silent) {

    private static final String INTERNAL = "internal://";
    private static final String FOLDER = "sources/";
    private static final int MOST_RATIO = 100;
    private static final long SMALL = 1L << 20;
    /** Some programs write a text of one line end beside a document. */
    private static final long NOTHING = 5;

    /**
     * A transcript.
     *
     * @param name as the project calls it
     * @param bytes its length
     */
    record Found(String name, InputPart part, long bytes) {}

    /** The transcripts of the project at {@code path}; one that is refused, if the project is. */
    static ProjectSources of(FileSystem system, Path path, String name) {
        try (ProjectFile file = ProjectFile.open(system, path)) {
            Optional<ZipArchiveEntry> project = file.project();
            if (project.isEmpty()) {
                return refused(name, "no_project", "its archive has no project file (.qde) at its root, or several");
            }
            Optional<InputPart> trouble = trouble(project.get());
            if (trouble.isPresent()) {
                return new ProjectSources(List.of(new Found(name, trouble.get(), 0)), 0);
            }
            RefiSources sources = RefiSources.of(file.bytes(project.get()));
            return sources.refusal()
                    .map(why -> refused(name, why.reason(), why.because()))
                    .orElseGet(() -> located(file, sources));
        } catch (IOException e) {
            return refused(name, "broken_document", "it is damaged, or not what its name says");
        }
    }

    private static ProjectSources refused(String name, String reason, String because) {
        return new ProjectSources(List.of(new Found(name, new InputPart.Refused(reason, because), 0)), 0);
    }

    private static ProjectSources located(ProjectFile file, RefiSources sources) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < sources.sources().size(); i++) {
            found.add(located(file, sources.sources().get(i), i));
        }
        return new ProjectSources(found, sources.silent());
    }

    private static Found located(ProjectFile file, RefiSource source, int number) {
        if (source.text().isPresent()) {
            int length = source.text().get().length();
            return new Found(source.name(), new InputPart.Inline(number), length);
        }
        List<ZipArchiveEntry> entries = source.paths().stream()
                .filter(ProjectSources::isInside)
                .flatMap(path -> entry(file, path).stream())
                .toList();
        if (entries.isEmpty()) {
            return new Found(source.name(), absent(source), 0);
        }
        ZipArchiveEntry best = entries.stream()
                .filter(entry -> entry.getSize() >= NOTHING)
                .findFirst()
                .orElse(entries.get(0));
        InputPart part = trouble(best).orElseGet(() -> new InputPart.Entry(best.getName()));
        return new Found(source.name(), part, Math.max(0, best.getSize()));
    }

    private static InputPart absent(RefiSource source) {
        return source.paths().stream().allMatch(ProjectSources::isInside)
                ? new InputPart.Refused(
                        "missing_source", "the project does not hold the file of this source, or several of its name")
                : new InputPart.Refused(
                        "outside_project",
                        "the project only points at a file outside of it; export the project with its sources");
    }

    private static boolean isInside(String path) {
        String inner = inner(path);
        boolean climbs = ("/" + inner + "/").contains("/../");
        return !climbs && !inner.startsWith("/") && inner.indexOf(':') < 0 && inner.indexOf('\\') < 0;
    }

    /** Some programs leave out the scheme. */
    private static String inner(String path) {
        boolean internal = path.regionMatches(true, 0, INTERNAL, 0, INTERNAL.length());
        return internal ? path.substring(INTERNAL.length()) : path;
    }

    private static Optional<ZipArchiveEntry> entry(ProjectFile file, String path) {
        return file.entry(FOLDER + inner(path)).or(() -> file.entry(inner(path)));
    }

    /** Why an entry is not unpacked. */
    private static Optional<InputPart> trouble(ZipArchiveEntry entry) {
        long size = entry.getSize();
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return refusal("encrypted", "it is encrypted or protected by a password; save it without");
        }
        if (size > ProjectFile.MOST_BYTES
                || size > SMALL && size > MOST_RATIO * Math.max(1, entry.getCompressedSize())) {
            return refusal(
                    "too_large",
                    "unpacked it is larger than " + (ProjectFile.MOST_BYTES >> 20) + " MB, or expands more than "
                            + MOST_RATIO + " times");
        }
        return Optional.empty();
    }

    private static Optional<InputPart> refusal(String reason, String because) {
        return Optional.of(new InputPart.Refused(reason, because));
    }
}
