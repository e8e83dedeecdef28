package org.quotient.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads every file of a folder, one after the other, in a JVM of its own: {@code FOLDER}. Prints what each became. */
public final class HostileHeap {

    private HostileHeap() {}

    public static void main(String[] arguments) throws IOException {
        Cast cast = Cast.alone(List.of("INT"), "P01");
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            Reading reading = TranscriptReader.read(name, name, Files.readAllBytes(file), cast);
            boolean rejected = reading instanceof Reading.Rejected;
            System.out.println(name + (rejected ? " rejected" : " read"));
        }
    }
}
