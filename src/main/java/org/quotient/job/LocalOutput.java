package org.quotient.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Releases on a local or shared disk. A folder is published by {@code rename(2)}, which refuses a target that is not
 * empty, and no release is ever empty; a file is created by {@code link(2)}, which refuses one that exists.
 */
final class LocalOutput implements Output {

    private static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path root;

    LocalOutput(Path root) {
        this.root = root;
    }

    @Override
    public Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(root.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Instant> modified(String name) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(root.resolve(name)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> names(String folder) throws IOException {
        try (Stream<Path> found = Files.list(root.resolve(folder))) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    @Override
    public List<String> files(String folder) throws IOException {
        Path base = root.resolve(folder);
        if (!Files.exists(base)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(base)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .map(path -> base.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        folders(file.getParent());
        Files.writeString(file, text);
        sync(file);
    }

    @Override
    public boolean create(String name, String text) throws IOException {
        Path temporary = temporary(text, Access.OWNER);
        Path file = root.resolve(name);
        folders(file.getParent());
        try {
            Files.createLink(file, temporary);
            sync(file.getParent());
            return true;
        } catch (UnsupportedOperationException e) {
            Output.requireSafe(false, "it has no links");
            return false;
        } catch (IOException e) {
            // Refused, or the answer was lost: what is there tells.
            Optional<String> found = read(name);
            if (found.isEmpty() && !(e instanceof FileAlreadyExistsException)) {
                throw e;
            }
            return found.equals(Optional.of(text));
        } finally {
            discard(temporary);
        }
    }

    /** Whoever sweeps the store finds what can't be removed now. */
    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The work is done, or failed for another reason.
        }
    }

    @Override
    public void replace(String name, String text, Access access) throws IOException {
        Path file = root.resolve(name);
        folders(file.getParent());
        put(temporary(text, access), file);
        sync(file.getParent());
    }

    private static void put(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(temporary);
            throw e;
        }
    }

    private Path temporary(String text, Access access) throws IOException {
        Path file = root.resolve(STORE).resolve("new-" + UUID.randomUUID());
        folders(file.getParent());
        try {
            Files.createFile(file, access == Access.OWNER ? only(PRIVATE_FILE) : new FileAttribute<?>[0]);
            Files.writeString(file, text, StandardOpenOption.WRITE);
            sync(file);
            return file;
        } catch (IOException e) {
            discard(file);
            throw e;
        }
    }

    @Override
    public void move(String from, String to) throws IOException {
        Path target = root.resolve(to);
        folders(target.getParent());
        Files.move(root.resolve(from), target, StandardCopyOption.ATOMIC_MOVE);
        sync(target);
    }

    private boolean rename(String from, String to) throws IOException {
        Path target = root.resolve(to);
        folders(target.getParent());
        if (Files.exists(target)) {
            return false;
        }
        try {
            Files.move(root.resolve(from), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            return false;
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (Files.exists(target)) {
                return false;
            }
            throw e;
        }
        sync(target.getParent());
        return true;
    }

    @Override
    public void link(String name, String target) throws IOException {
        Path link = root.resolve(name);
        if (Files.isSymbolicLink(link)
                && Files.readSymbolicLink(link).toString().equals(target)) {
            return;
        }
        Path temporary = root.resolve(STORE).resolve("new-" + UUID.randomUUID());
        folders(temporary.getParent());
        try {
            Files.createSymbolicLink(temporary, root.getFileSystem().getPath(target));
        } catch (UnsupportedOperationException e) {
            return;
        }
        put(temporary, link);
    }

    @Override
    public void delete(String name) throws IOException {
        Path folder = root.resolve(name);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void retire(String release) throws IOException {
        String away = STORE + "/old-" + UUID.randomUUID();
        move(release, away);
        delete(away);
    }

    @Override
    public Optional<Draft> draft(int number, String staging, String owner) {
        return Optional.of(new StagedDraft(this, this::rename, number, staging));
    }

    @Override
    public void probe() throws IOException {
        Output.super.probe();
        StagedDraft.probe(this, this::rename);
        protect();
    }

    /** Also what somebody else made, a copy for example. */
    private void protect() throws IOException {
        for (String name : PRIVATE) {
            if (isPosix() && Files.isDirectory(root.resolve(name))) {
                Files.setPosixFilePermissions(root.resolve(name), PRIVATE_FOLDER);
            }
        }
    }

    /** Makes folders; that of private things is the owner's alone. */
    private void folders(Path folder) throws IOException {
        for (String name : PRIVATE) {
            Path own = root.resolve(name);
            if (folder.startsWith(own) && !Files.exists(own)) {
                Files.createDirectories(root);
                try {
                    Files.createDirectory(own, only(PRIVATE_FOLDER));
                } catch (FileAlreadyExistsException e) {
                    // Another run was faster.
                }
            }
        }
        Files.createDirectories(folder);
    }

    private FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return root.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
