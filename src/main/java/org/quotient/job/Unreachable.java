package org.quotient.job;

import java.util.ArrayList;
import java.util.List;

/** What may still hold a participant's words and is not the program's to erase. */
final class Unreachable {

    private static final List<String> EVERYWHERE = List.of(
            "the input files and the participants file: remove them, or runs refuse them again and again",
            "copies and exports of releases that people made, and what was computed or written from them",
            "backups and snapshots of the disks that hold inputs and output",
            "Spark's event logs, the work folders of its workers and its local folders, if they are kept");

    private Unreachable() {}

    /** A line for each, for an output on a file system of this scheme. */
    static List<String> on(String scheme) {
        List<String> places = new ArrayList<>(EVERYWHERE);
        if (scheme.equals("s3a")) {
            places.add(
                    "older versions of objects and uploads that were never completed, in the buckets of inputs and output");
        }
        if (scheme.equals("hdfs")) {
            places.add("HDFS snapshots, and the trash of whoever removed files by hand");
        }
        return List.copyOf(places);
    }
}
