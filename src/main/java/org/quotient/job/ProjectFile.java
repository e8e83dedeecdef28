package org.quotient.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.quotient.stage.InputPart;
import org.quotient.transcript.RefiSources;

/**
 * An archive of a REFI-QDA project (.qdpx), of which only the parts that are asked for are unpacked, wherever they stand: such
 * archives hold recordings too. Nothing is ever unpacked to a disk, and no name in it is used as a path.
 */
final class ProjectFile implements Closeable {

    /** A part is not unpacked beyond this. */
    static final long MOST_BYTES = 128L << 20;

    private static final int MOST_ENTRIES = 100_000;

    private final ZipFile zip;
    private final Map<String, List<ZipArchiveEntry>> entries;

    private ProjectFile(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries()).stream()
                .limit(MOST_ENTRIES)
                .collect(Collectors.groupingBy(entry -> entry.getName().toLowerCase(Locale.ROOT)));
    }

    static boolean isProject(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".qdpx");
    }

    /** @throws IOException if it can't be read, or is no archive */
    static ProjectFile open(FileSystem system, Path path) throws IOException {
        FSDataInputStream in = system.open(path);
        try {
            long size = system.getFileStatus(path).getLen();
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new Seeking(in, size))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            return new ProjectFile(zip);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw new IOException("no archive", e);
        }
    }

    /** What the project file lists. */
    RefiSources sources() throws IOException {
        return RefiSources.of(bytes(project().orElseThrow(() -> new IOException("no project"))));
    }

    /** The bytes of the transcript that is an entry of the archive. */
    byte[] bytes(InputPart.Entry part) throws IOException {
        return bytes(entry(part.name()).orElseThrow(() -> new IOException("no such part")));
    }

    /** The bytes of an entry; sizes are counted, not believed. */
    byte[] bytes(ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(MOST_BYTES, entry.getSize()) + 1);
            if (bytes.length > entry.getSize()) {
                throw new IOException("an entry is larger than it says");
            }
            return bytes;
        } catch (RuntimeException e) {
            throw new IOException("a broken entry", e);
        }
    }

    /** The one project file at the root, whatever it is called. */
    Optional<ZipArchiveEntry> project() {
        List<ZipArchiveEntry> found = entries.entrySet().stream()
                .filter(named ->
                        named.getKey().indexOf('/') < 0 && named.getKey().endsWith(".qde"))
                .flatMap(named -> named.getValue().stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The one entry of that name, or else the one that differs only in case. */
    Optional<ZipArchiveEntry> entry(String name) {
        List<ZipArchiveEntry> alike = entries.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        List<ZipArchiveEntry> same =
                alike.stream().filter(entry -> entry.getName().equals(name)).toList();
        List<ZipArchiveEntry> best = same.isEmpty() ? alike : same;
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A file of any file system, read where one likes. */
    private static final class Seeking implements SeekableByteChannel {

        private final FSDataInputStream in;
        private final long size;
        private boolean open = true;

        Seeking(FSDataInputStream in, long size) {
            this.in = in;
            this.size = size;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            byte[] chunk = new byte[Math.min(target.remaining(), 1 << 16)];
            int read = in.read(chunk, 0, chunk.length);
            if (read > 0) {
                target.put(chunk, 0, read);
            }
            return read;
        }

        @Override
        public long position() throws IOException {
            return in.getPos();
        }

        @Override
        public SeekableByteChannel position(long next) throws IOException {
            if (next < 0 || next > size) {
                throw new IOException("a place outside of the file");
            }
            in.seek(next);
            return this;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new NonWritableChannelException();
        }

        @Override
        public SeekableByteChannel truncate(long length) {
            throw new NonWritableChannelException();
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() throws IOException {
            open = false;
            in.close();
        }
    }
}
