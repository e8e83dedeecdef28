package org.quotient.job;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.quotient.release.DataDictionary;
import org.quotient.release.DataPackage;
import org.quotient.release.Json;
import org.quotient.release.Manifest;
import org.quotient.release.Pointer;
import org.quotient.release.ReleaseReadme;
import org.quotient.release.Views;
import org.quotient.table.TableDescription;

/**
 * Makes a finished folder a release: gives it the next free number in one step, then lets {@code CURRENT.json} and the
 * link lead to it. Whoever loses the race for a number takes the next.
 */
final class Publisher {

    static final String CURRENT = "CURRENT.json";
    private static final String LINK = "current";
    private static final String RELEASES = "releases/";
    private static final List<String> TEXTS =
            List.of("manifest.json", "data_dictionary.csv", "datapackage.json", "views.sql", "README.md");

    private final Output output;

    Publisher(Output output) {
        this.output = output;
    }

    /**
     * Publishes a folder that holds the tables.
     *
     * @param folder where the tables are
     * @param manifests the manifest for a release number
     * @return the manifest of the release that is now there
     */
    Manifest publish(
            String folder,
            List<TableDescription> tables,
            String exampleAttribute,
            String exampleCode,
            Function<String, Manifest> manifests)
            throws IOException {
        for (int number = next(); ; number++) {
            String release = String.format(Locale.ROOT, "%06d", number);
            Manifest manifest = manifests.apply(release);
            String json = Json.write(manifest);
            List<String> texts = List.of(
                    json,
                    DataDictionary.csv(tables),
                    DataPackage.json(manifest, tables),
                    Views.sql(tables),
                    ReleaseReadme.markdown(manifest, tables, exampleAttribute, exampleCode));
            for (int i = 0; i < TEXTS.size(); i++) {
                output.delete(folder + "/" + TEXTS.get(i));
                output.write(folder + "/" + TEXTS.get(i), texts.get(i));
            }
            if (output.publish(folder, RELEASES + release)) {
                point();
                return manifest;
            }
        }
    }

    private int next() throws IOException {
        List<Integer> taken = output.releases();
        return taken.isEmpty() ? 1 : taken.get(taken.size() - 1) + 1;
    }

    /** Lets the pointer lead to the highest release, also if another run published a higher one meanwhile. */
    private void point() throws IOException {
        String pointed;
        do {
            pointed = highest();
            String manifest =
                    output.read(RELEASES + pointed + "/" + TEXTS.get(0)).orElseThrow();
            output.replace(CURRENT, Json.write(new Pointer(pointed, Sha256.of(manifest))));
            output.link(LINK, RELEASES + pointed);
        } while (!pointed.equals(highest()));
    }

    private String highest() throws IOException {
        return String.format(Locale.ROOT, "%06d", next() - 1);
    }
}
