package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.quotient.release.Json;
import org.quotient.release.Manifest;

/** What holds in an output at every moment, whatever has happened to runs; looked at without the program's own readers. */
final class Wholeness {

    private static final Set<String> PUBLIC =
            Set.of("CURRENT.json", "CHECKED.json", "current", "lock", "releases", "store", "withdrawn");
    private static final Set<String> TEXTS =
            Set.of("README.md", "data_dictionary.csv", "datapackage.json", "manifest.json", "views.sql");

    private final Path root;
    private final Output output;
    private final FileSystem files;

    Wholeness(Path root, Output output, Configuration configuration) throws IOException {
        this.root = root;
        this.output = output;
        this.files = root.getFileSystem(configuration);
    }

    /** The release to which the pointer leads, 0 if to none, having asserted all the rest. */
    int check(String where) throws IOException {
        for (FileStatus file : files.listStatus(root)) {
            assertTrue(PUBLIC.contains(file.getPath().getName()), where + ": " + file.getPath());
        }
        for (String name : output.names(Output.RELEASES)) {
            assertTrue(name.matches("\\d{6}"), where + ": " + name);
            int number = Integer.parseInt(name);
            if (Publisher.isRelease(output, number)) {
                checkRelease("releases/" + name, where);
            } else {
                assertTrue(
                        output.files("releases/" + name).contains(ClaimedDraft.CLAIM),
                        where + ": releases/" + name + " is half a release");
            }
        }
        int pointed = CurrentRelease.find(output)
                .map(current -> Integer.parseInt(current.pointer().release()))
                .orElse(0);
        checkLink(where);
        return pointed;
    }

    private void checkRelease(String folder, String where) throws IOException {
        Manifest manifest = Json.read(output.read(folder + "/manifest.json").orElseThrow(), Manifest.class);
        Set<String> expected = new TreeSet<>(TEXTS);
        for (Manifest.Table table : manifest.tables()) {
            for (Manifest.File file : table.files()) {
                expected.add(file.path());
                try (InputStream in = files.open(new Path(root, folder + "/" + file.path()))) {
                    assertEquals(file.sha256(), Sha256.of(in), where + ": " + folder + "/" + file.path());
                }
            }
        }
        Set<String> found = new TreeSet<>(output.files(folder));
        found.remove(ClaimedDraft.CLAIM);
        assertEquals(expected, found, where + ": " + folder);
    }

    /** It may lead to the release before the one of the pointer, never to none. */
    private void checkLink(String where) throws IOException {
        if (root.toUri().getScheme().equals("file")) {
            java.nio.file.Path link = java.nio.file.Path.of(root.toUri().getPath(), "current");
            if (java.nio.file.Files.isSymbolicLink(link)) {
                assertTrue(
                        java.nio.file.Files.exists(link.resolve("manifest.json")), where + ": the link leads nowhere");
            }
        }
    }

    /** What the store must not hold after a good run. */
    Set<String> leftovers() throws IOException {
        Set<String> left = new TreeSet<>(output.names(Leftovers.RUNS));
        for (String name : output.names(Output.STORE)) {
            if (name.matches("(new|probe|clock|takeover|old)-.*")) {
                left.add(name);
            }
        }
        Optional<String> lock = output.read(Lock.FILE);
        lock.ifPresent(left::add);
        return left;
    }
}
