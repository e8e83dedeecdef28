package org.quotient.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Releases on a local or shared disk. A folder is published by {@code rename(2)}, which refuses a target that is not
 * empty, and no release is ever empty.
 */
final class LocalOutput implements Output {

    private static final String RELEASES = "releases";

    private final Path root;

    LocalOutput(Path root) {
        this.root = root;
    }

    @Override
    public Optional<String> read(String name) throws IOException {
        Path file = root.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    @Override
    public List<Integer> releases() throws IOException {
        Path folder = root.resolve(RELEASES);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("\\d{6,9}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public List<String> parquetFiles(String folder) throws IOException {
        try (Stream<Path> found = Files.list(root.resolve(folder))) {
            return found.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("part-") && name.endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public long length(String name) throws IOException {
        return Files.size(root.resolve(name));
    }

    @Override
    public void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        sync(file);
    }

    @Override
    public void move(String from, String to) throws IOException {
        Path target = root.resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(root.resolve(from), target, StandardCopyOption.ATOMIC_MOVE);
        sync(target);
    }

    @Override
    public boolean publish(String from, String to) throws IOException {
        Path target = root.resolve(to);
        Files.createDirectories(target.getParent());
        if (Files.exists(target)) {
            return false;
        }
        try {
            Files.move(root.resolve(from), target, StandardCopyOption.ATOMIC_MOVE);
            sync(target.getParent());
            return true;
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
    }

    @Override
    public void replace(String name, String text) throws IOException {
        Path temporary = root.resolve("." + name + "." + UUID.randomUUID());
        Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
        sync(temporary);
        Files.move(temporary, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        sync(root);
    }

    @Override
    public void link(String name, String target) throws IOException {
        Path temporary = root.resolve("." + name + "." + UUID.randomUUID());
        try {
            Files.createSymbolicLink(temporary, Path.of(target));
        } catch (UnsupportedOperationException e) {
            return;
        }
        Files.move(temporary, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Path folder = root.resolve(name);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
