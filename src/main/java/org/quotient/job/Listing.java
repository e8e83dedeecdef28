package org.quotient.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.quotient.corpus.Fingerprint;
import org.quotient.corpus.Problem;
import org.quotient.stage.InputFile;
import org.quotient.transcript.Cast;
import org.quotient.transcript.RefiSource;

/**
 * Finds the transcripts that a study file names: every file of a folder, hidden ones excepted and said, and every table.
 *
 * <p>Spark's own listing would skip names that begin with {@code _} or {@code .} without a word.
 */
final class Listing {

    private static final String NOT_FOUND = "not_found";
    private static final long UNSETTLED_MILLIS = 3_000;
    private static final Set<String> TABLES = Set.of("csv", "jsonl", "ndjson", "parquet");

    private final Study study;
    private final Optional<Roster> roster;
    private final Disk disk;
    private final List<Problem> problems;
    private final List<String> warnings;
    private final List<InputFile> files = new ArrayList<>();
    private final List<Study.Source> tables = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> cast = new HashMap<>();
    private final Map<String, Stamp> stamps = new TreeMap<>();
    private final Map<String, String> named = new HashMap<>();
    private int hidden;
    private int silent;
    private long bytes;

    private record Stamp(long bytes, long changed) {}

    private Listing(Study study, Optional<Roster> roster, Disk disk, List<Problem> problems, List<String> warnings) {
        this.study = study;
        this.roster = roster;
        this.disk = disk;
        this.problems = problems;
        this.warnings = warnings;
    }

    static Listing of(Study study, Optional<Roster> roster, Disk disk, List<Problem> problems, List<String> warnings) {
        Listing listing = new Listing(study, roster, disk, problems, warnings);
        roster.ifPresent(own ->
                own.members().keySet().forEach(key -> listing.named.putIfAbsent(RefiSource.withoutEnding(key), key)));
        study.transcripts().forEach(listing::add);
        listing.files.sort(Comparator.comparing(InputFile::id));
        listing.warn();
        return listing;
    }

    List<InputFile> files() {
        return List.copyOf(files);
    }

    List<Study.Source> tables() {
        return List.copyOf(tables);
    }

    /** The bytes of all files and tables. */
    long bytes() {
        return bytes;
    }

    /**
     * Of the paths, lengths and times of change of all files and tables. Empty if one was changed just now: it may be changed
     * again within the same tick of the file system's clock.
     */
    Optional<String> fingerprint() {
        long settled = System.currentTimeMillis() - UNSETTLED_MILLIS;
        Fingerprint fingerprint = new Fingerprint();
        stamps.forEach((path, stamp) -> fingerprint.add(path).add(stamp.toString()));
        return stamps.values().stream().anyMatch(stamp -> stamp.changed() > settled)
                ? Optional.empty()
                : Optional.of(fingerprint.hex());
    }

    private void add(Study.Source source) {
        try {
            FileSystem system = disk.system(source.path());
            if (isTable(source.name())) {
                require(system.exists(source.path()), "there is no such table", source);
                tables.add(source);
                if (system.exists(source.path())) {
                    Disk.files(system, source.path()).forEach(this::count);
                }
            } else if (system.exists(source.path())) {
                addTree(system, system.getFileStatus(source.path()), source);
            } else {
                FileStatus[] found = system.globStatus(source.path());
                require(found != null && found.length > 0, "there is no such file or folder", source);
                for (FileStatus match : found == null ? new FileStatus[0] : found) {
                    addTree(system, match, source);
                }
            }
        } catch (IOException e) {
            require(false, Disk.reason(e), source);
        }
    }

    private static boolean isTable(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TABLES.contains(ending) && !name.contains("*");
    }

    private void addTree(FileSystem system, FileStatus status, Study.Source source) throws IOException {
        if (status.isFile()) {
            Path parent = status.getPath().getParent();
            addFile(status, source.name().contains("*") ? fixedPart(source.path()) : parent, source);
            return;
        }
        for (FileStatus file : Disk.files(system, status.getPath())) {
            addFile(file, status.getPath(), source);
        }
    }

    private void count(FileStatus file) {
        bytes += file.getLen();
        stamps.put(file.getPath().toString(), new Stamp(file.getLen(), file.getModificationTime()));
    }

    /** The folder above the first part of a glob that may vary. */
    private Path fixedPart(Path glob) {
        Path fixed = disk.qualified(glob).getParent();
        while (fixed.toString().matches(".*[*?{\\[].*")) {
            fixed = fixed.getParent();
        }
        return fixed;
    }

    private void addFile(FileStatus status, Path root, Study.Source source) throws IOException {
        if (status.getPath().toString().startsWith(disk.qualified(study.output()) + "/")) {
            return;
        }
        String name = root.toUri().relativize(status.getPath().toUri()).getPath();
        if (Stream.of(name.split("/")).anyMatch(part -> part.startsWith(".") || part.startsWith("~$"))) {
            hidden++;
            return;
        }
        if (ProjectFile.isProject(name)) {
            addProject(status, name, source);
            return;
        }
        String id = withoutEnding(name);
        if (isNew(id, name, source)) {
            String last = name.substring(name.lastIndexOf('/') + 1);
            Cast own = cast(name, List.of(name, id, last, withoutEnding(last)));
            count(status);
            files.add(new InputFile(status.getPath().toString(), name, id, status.getLen(), own));
        }
    }

    private boolean isNew(String id, String name, Study.Source source) {
        String twin = ids.putIfAbsent(id, name);
        if (twin != null) {
            problems.add(new Problem(
                    "duplicate_id",
                    "Cannot tell " + twin + " and " + name + " apart: because both would be transcript " + id,
                    source.place()));
        }
        return twin == null;
    }

    /** Every source of a project is a transcript. */
    private void addProject(FileStatus status, String name, Study.Source source) throws IOException {
        ProjectSources project =
                ProjectSources.of(disk.system(status.getPath()), status.getPath(), withoutEnding(name));
        silent += project.silent();
        stamps.put(status.getPath().toString(), new Stamp(status.getLen(), status.getModificationTime()));
        int number = 0;
        for (ProjectSources.Found found : project.found()) {
            number++;
            String place = project.found().size() == 1 ? name : name + ", source " + number;
            String id = RefiSource.withoutEnding(found.name());
            if (isNew(id, place, source)) {
                Cast own = cast(place, List.of(found.name(), id, named.getOrDefault(id, id)));
                bytes += found.bytes();
                files.add(new InputFile(status.getPath().toString(), place, id, found.bytes(), own, found.part()));
            }
        }
        if (project.found().isEmpty()) {
            warnings.add("the project " + name + " holds no source with a text");
        }
    }

    /** The roster may name a transcript by its path or its name, with or without the ending; the second key is its id. */
    private Cast cast(String name, List<String> keys) {
        if (roster.isEmpty()) {
            return Cast.alone(study.conventions(), keys.get(1));
        }
        for (String key : keys) {
            List<Cast.Member> members = roster.get().members().get(key);
            if (members != null) {
                requireOne(cast.putIfAbsent(key, name), key, name);
                return new Cast(study.conventions(), members);
            }
        }
        return new Cast(study.conventions(), List.of());
    }

    private void requireOne(String taken, String key, String name) {
        if (taken != null) {
            problems.add(new Problem(
                    "ambiguous_transcript",
                    "Cannot tell whose transcript " + name + " is: because the participants file's " + key + " fits "
                            + taken + " too",
                    study.participants().orElseThrow().place()));
        }
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    private void warn() {
        if (hidden > 0) {
            warnings.add(hidden + " hidden files (names that begin with . or ~$) were passed over");
        }
        if (silent > 0) {
            warnings.add(silent + " pictures and recordings of projects have no text and were passed over");
        }
        long absent = roster.stream()
                .flatMap(own -> own.members().keySet().stream())
                .filter(key -> !cast.containsKey(key))
                .count();
        if (absent > 0 && tables.isEmpty()) {
            warnings.add(absent + " transcripts of the participants file were not found; nobody counts without one");
        }
        boolean said = problems.stream().anyMatch(problem -> problem.reason().equals(NOT_FOUND));
        require(
                said || !files.isEmpty() || !tables.isEmpty(),
                "there is no file in it",
                study.transcripts().get(0));
    }

    private void require(boolean holds, String because, Study.Source source) {
        if (!holds) {
            problems.add(new Problem(
                    NOT_FOUND,
                    "Cannot find the transcripts " + source.name() + ": because " + because,
                    source.place()));
        }
    }
}
