package org.quotient.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.quotient.corpus.Fingerprint;
import org.quotient.table.MatchTable;
import org.quotient.table.SentenceTable;
import org.quotient.table.Shape;

/**
 * The private memory of an output: what was computed from the content of transcripts, by the fingerprint of what computed
 * it. Deleting it costs time and changes no result.
 */
final class Store {

    private static final String ANNOTATIONS = "annotations";
    private static final String TAGGINGS = "taggings";
    private static final Set<String> KINDS = Set.of(ANNOTATIONS, TAGGINGS);
    /** An analyst goes back and forth between a few versions of a codebook, hardly ever of the program. */
    private static final int MOST_TAGGINGS = 6;

    private static final int MOST_ANNOTATIONS = 2;
    private static final int NAME_DIGITS = 24;
    /** A file that is written anew with each use; folders have no time of their own everywhere. */
    private static final String LAST_USED = "last-used";

    private final SparkSession spark;
    private final Disk disk;
    private final Path root;
    private final StoreEncryption encryption;

    Store(SparkSession spark, Disk disk, Path root) {
        this.spark = spark;
        this.encryption = StoreEncryption.of(spark.sparkContext().hadoopConfiguration());
        this.disk = disk;
        this.root = root;
    }

    /** The annotated sentences made by the engine of this fingerprint. */
    Layer annotations(String fingerprint) throws IOException {
        return layer(ANNOTATIONS, fingerprint, SentenceTable.SHAPE, MOST_ANNOTATIONS);
    }

    /** The matches made by the codebook and engines of this fingerprint. */
    Layer taggings(String fingerprint) throws IOException {
        return layer(TAGGINGS, fingerprint, MatchTable.SHAPE, MOST_TAGGINGS);
    }

    private Layer layer(String kind, String fingerprint, Shape shape, int most) throws IOException {
        Path folder = new Path(root, kind + "/" + name(fingerprint));
        FileSystem system = disk.system(folder);
        system.mkdirs(folder);
        // What is encrypted now must not lie beside it in the clear.
        collect(system, folder, encryption.isOn() ? 1 : most);
        Layer layer = new Layer(spark, new LayerFiles(disk, folder), shape, encryption);
        if (encryption.isOn() && !layer.isReadable()) {
            system.delete(folder, true);
            system.mkdirs(folder);
            return new Layer(spark, new LayerFiles(disk, folder), shape, encryption);
        }
        return layer;
    }

    private String name(String fingerprint) {
        String named = encryption.isOn()
                ? new Fingerprint()
                        .add(fingerprint)
                        .add(encryption.fingerprint())
                        .hex()
                : fingerprint;
        return named.substring(0, NAME_DIGITS);
    }

    /** Leaves out everything that was not computed from the wanted contents. A layer that can't be read is removed. */
    void keepOnly(Dataset<Row> wanted) throws IOException {
        FileSystem system = disk.system(root);
        if (!system.exists(root)) {
            return;
        }
        for (FileStatus own : system.listStatus(root)) {
            if (KINDS.contains(own.getPath().getName())) {
                for (FileStatus layer : system.listStatus(own.getPath())) {
                    keepOnly(system, layer.getPath(), wanted);
                }
            } else if (!Leftovers.isPassing(own.getPath().getName())) {
                system.delete(own.getPath(), true);
            }
        }
    }

    private void keepOnly(FileSystem system, Path layer, Dataset<Row> wanted) throws IOException {
        try {
            new Layer(spark, new LayerFiles(disk, layer), SentenceTable.SHAPE, encryption).keepOnly(wanted);
        } catch (Exception e) {
            // Whatever is wrong with it: removing it is right, and costs only time.
            system.delete(layer, true);
        }
    }

    /** Removes what runs that died have left of batches. */
    static void sweep(Disk disk, Path root) throws IOException {
        for (String kind : List.of(ANNOTATIONS, TAGGINGS)) {
            for (Path layer : layers(disk, new Path(root, kind))) {
                new LayerFiles(disk, layer).sweep();
            }
        }
    }

    private static List<Path> layers(Disk disk, Path kind) throws IOException {
        try {
            return Stream.of(disk.system(kind).listStatus(kind))
                    .map(FileStatus::getPath)
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    /** Removes the layers of engines and codebooks that were longest not used; the one in use is never among them. */
    private static void collect(FileSystem system, Path used, int most) throws IOException {
        system.create(new Path(used, LAST_USED), true).close();
        Map<Path, Long> times = new HashMap<>();
        for (FileStatus layer : system.listStatus(used.getParent())) {
            times.put(layer.getPath(), lastUsed(system, layer.getPath()));
        }
        List<Path> old = times.keySet().stream()
                .filter(layer -> !layer.getName().equals(used.getName()))
                .sorted(Comparator.comparing(times::get).reversed())
                .skip(most - 1)
                .toList();
        for (Path layer : old) {
            system.delete(layer, true);
        }
    }

    private static long lastUsed(FileSystem system, Path layer) throws IOException {
        try {
            return system.getFileStatus(new Path(layer, LAST_USED)).getModificationTime();
        } catch (FileNotFoundException e) {
            return 0;
        }
    }
}
