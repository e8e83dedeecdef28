package org.quotient.codebook.foreign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The archive of a REFI-QDA project. Only the one {@code .qde} file at its root is taken out, into memory; no name in it
 * is ever used as a path, and what expands beyond bounds is refused.
 */
final class ProjectArchive {

    private static final int MOST_ENTRIES = 100_000;
    private static final long MOST_EXPANDED = 1L << 30;

    private final ForeignFile file;
    private long expanded;

    private ProjectArchive(ForeignFile file) {
        this.file = file;
    }

    static boolean isArchive(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** The XML of the project in {@code file}. */
    static byte[] project(ForeignFile file) {
        return new ProjectArchive(file).project();
    }

    private byte[] project() {
        Optional<byte[]> project = Optional.empty();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw file.refusal("the archive has more than " + MOST_ENTRIES + " entries");
                }
                if (!isProject(entry.getName())) {
                    pass(zip);
                } else if (project.isPresent()) {
                    throw file.refusal("the archive has more than one .qde file");
                } else {
                    project = Optional.of(content(zip));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // Java answers a name that is no UTF-8 with an IllegalArgumentException.
            throw file.refusal("the archive is broken or encrypted");
        }
        return project.orElseThrow(() -> file.refusal("the archive has no .qde file at its root"));
    }

    private static boolean isProject(String name) {
        boolean atTheRoot = name.indexOf('/') < 0 && name.indexOf('\\') < 0;
        return atTheRoot && name.toLowerCase(Locale.ROOT).endsWith(".qde");
    }

    private byte[] content(ZipInputStream zip) throws IOException {
        byte[] bytes = zip.readNBytes(ForeignFile.MOST_BYTES + 1);
        if (bytes.length > ForeignFile.MOST_BYTES) {
            throw file.refusal("the .qde file in the archive is larger than " + ForeignFile.MOST_BYTES + " bytes");
        }
        return bytes;
    }

    private void pass(ZipInputStream zip) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            expanded += read;
            if (expanded > MOST_EXPANDED) {
                throw file.refusal("the archive expands to more than " + MOST_EXPANDED + " bytes");
            }
        }
    }
}
