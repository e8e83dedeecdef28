package org.quotient.codebook.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The invented dictionaries beside these tests, and imports in a form that reads well. */
final class Samples {

    static final List<String> NAMES = List.of(
            "support.dic", "support.yml", "support.cat", "support.ykd", "support.lcd", "support.lc3", "support.qdc");

    private Samples() {}

    static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Import sample(String name) {
        return read(name, bytes(name));
    }

    static Import read(String name, byte[] bytes) {
        return Importer.read(new ForeignFile(name, bytes, Optional.empty()), Optional.empty());
    }

    static Import read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Import as(Format format, String text) {
        ForeignFile file = new ForeignFile("f", text.getBytes(StandardCharsets.UTF_8), Optional.empty());
        return Importer.read(file, Optional.of(format));
    }

    /** Each code as "parent > id (label): patterns". */
    static List<String> codes(Import imported) {
        return imported.codes().stream()
                .map(code -> code.parent().map(parent -> parent + " > ").orElse("") + code.id() + " (" + code.label()
                        + "): " + String.join(", ", code.patterns()))
                .toList();
    }

    /** Each loss that has a line as "line action construct original". */
    static List<String> losses(Import imported) {
        return imported.losses().stream()
                .filter(loss -> loss.place().line() > 0)
                .map(loss -> loss.place().line() + " " + loss.action().label() + ": "
                        + loss.construct().label() + " " + loss.original())
                .toList();
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
