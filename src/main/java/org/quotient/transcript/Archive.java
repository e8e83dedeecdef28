package org.quotient.transcript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a zip file, streamed into memory. Sizes are counted, not believed; no name is ever used as a path; what is
 * large, expands like a bomb or is named like an attack is refused.
 */
final class Archive {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_KEPT = 64L << 20;
    private static final long MOST_EXPANDED = 256L << 20;
    private static final long SMALL = 1L << 20;
    private static final int MOST_RATIO = 100;

    private final Map<String, byte[]> parts = new TreeMap<>();
    private final Set<String> names = new HashSet<>();
    private final byte[] buffer = new byte[1 << 14];
    private long kept;
    private long expanded;

    private Archive() {}

    static boolean isArchive(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** The parts whose name is {@code wanted}; the others are only counted. */
    static Archive of(byte[] bytes, Predicate<String> wanted) {
        Archive archive = new Archive();
        try (Counted zip = new Counted(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                archive.add(entry, zip, wanted);
            }
        } catch (IOException | IllegalArgumentException e) {
            // Java answers a name that is no UTF-8 with an IllegalArgumentException.
            throw Refusal.broken();
        }
        return archive;
    }

    /** The bytes of a part; empty if there is no such part. */
    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The bytes of a part that has to be there. */
    byte[] need(String name) {
        return part(name).orElseThrow(Refusal::broken);
    }

    /** The wanted parts by name. */
    Map<String, byte[]> parts() {
        return parts;
    }

    /** Whether any part's name, wanted or not, is like this. */
    boolean has(Predicate<String> name) {
        return names.stream().anyMatch(name);
    }

    private void add(ZipEntry entry, Counted zip, Predicate<String> wanted) throws IOException {
        String name = entry.getName();
        if (isHostile(name) || !names.add(name)) {
            throw Refusal.of("unsafe_archive", "a name inside it is a path out of it, or stands there twice");
        }
        if (names.size() > MOST_ENTRIES) {
            throw Refusal.tooLarge("it has more than " + MOST_ENTRIES + " parts");
        }
        boolean keep = wanted.test(name);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        long before = zip.taken();
        long size = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            expanded += read;
            kept += keep ? read : 0;
            // What was only stored passes by the unpacker.
            require(size, entry.getMethod() == ZipEntry.STORED ? size : zip.taken() - before, keep);
            if (keep) {
                part.write(buffer, 0, read);
            }
        }
        if (keep) {
            parts.put(name, part.toByteArray());
        }
    }

    private void require(long size, long packed, boolean keep) {
        if (kept > MOST_KEPT || expanded > MOST_EXPANDED) {
            throw Refusal.tooLarge("unpacked it is larger than " + (MOST_KEPT >> 20) + " MB of text or "
                    + (MOST_EXPANDED >> 20) + " MB in all");
        }
        // A picture may be one colour and shrink to nothing; text does not.
        if (keep && size > SMALL && size > MOST_RATIO * Math.max(1, packed)) {
            throw Refusal.tooLarge("a part of it expands more than " + MOST_RATIO + " times");
        }
    }

    private static boolean isHostile(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.indexOf(':') >= 0
                || ("/" + name + "/").contains("/../");
    }

    /** Knows how many packed bytes the unpacker has taken of the present entry. */
    private static final class Counted extends ZipInputStream {

        Counted(InputStream in) {
            super(in);
        }

        long taken() {
            return inf.getBytesRead();
        }
    }
}
