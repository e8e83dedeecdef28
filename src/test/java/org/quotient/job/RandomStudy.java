package org.quotient.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A study of invented interviews, drawn from a seed, to which the things happen that happen to studies. */
final class RandomStudy {

    /** What can happen between two runs. */
    enum Event {
        ADD,
        EDIT,
        RENAME,
        COPY,
        DELETE,
        ATTRIBUTE,
        CODEBOOK
    }

    /** What becomes of the file of somebody who has withdrawn. */
    enum File {
        STAYS,
        GOES,
        /** Under another name, as somebody else's. */
        COMES_BACK
    }

    private static final List<String> SAID = List.of(
            "There was no supervision at all.",
            "The pay is good.",
            "I wish we had more training.",
            "Supervision has been brilliant \ud83d\ude00.",
            "They cut the training [laughs] last year.",
            "Nothing much happened on Monday.",
            "My team is supportive, the pay is not.");
    private static final String ROSTER = "participants.csv";
    private static final List<String> CODEBOOKS = List.of("pay", "pay, training", "supervision, training");
    private static final List<String> SETTINGS = List.of("ward", "community", "");

    private record Interview(String participant, String setting, String text) {}

    private final Random random;
    private final Path folder;
    private final Map<String, Interview> interviews = new TreeMap<>();
    private final Set<String> withdrawn = new TreeSet<>();
    private final Set<String> refused = new HashSet<>();
    private int codebook;
    private int names;

    RandomStudy(long seed, Path folder, int size) throws IOException {
        this.random = new Random(seed);
        this.folder = folder;
        for (int i = 0; i < size; i++) {
            add();
        }
        write();
    }

    Path file() {
        return folder.resolve("study.yml");
    }

    Path output() {
        return folder.resolve("out");
    }

    /** What is said by those who take part, each different text once. */
    Set<String> texts() {
        return new HashSet<>(said().values());
    }

    /** How many interviews may be used. */
    int size() {
        return said().size();
    }

    /** What each participant says who takes part; everybody gives one interview. */
    Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        interviews.values().stream()
                .filter(this::isAllowed)
                .forEach(interview -> said.put(interview.participant(), interview.text()));
        return said;
    }

    private boolean isAllowed(Interview interview) {
        return !withdrawn.contains(interview.participant()) && !refused.contains(interview.text());
    }

    String codebookVersion() {
        return CODEBOOKS.get(codebook);
    }

    /** Lets one of the things happen. */
    Event happen() throws IOException {
        Event event = size() < 3 ? Event.ADD : Event.values()[random.nextInt(Event.values().length)];
        happen(event);
        return event;
    }

    void happen(Event event) throws IOException {
        String file = drawn();
        Interview interview = interviews.get(file);
        switch (event) {
            case ADD -> add();
            case EDIT -> interviews.put(file, new Interview(interview.participant(), interview.setting(), text()));
            case RENAME -> interviews.put(name(), interviews.remove(file));
            case COPY -> interviews.put(name(), new Interview("p" + names, setting(), interview.text()));
            case DELETE -> interviews.remove(file);
            case ATTRIBUTE -> interviews.put(file, new Interview(interview.participant(), setting(), interview.text()));
            case CODEBOOK -> codebook = (codebook + 1) % CODEBOOKS.size();
        }
        write();
    }

    /**
     * Lets a participant leave; the files stay as they are.
     *
     * @param texts that are refused from now on, whoever is said to have said them
     */
    void withdraw(String participant, Set<String> texts) {
        withdrawn.add(participant);
        refused.addAll(texts);
    }

    /** Does something with the file of somebody who has withdrawn. */
    void happen(File fate, String participant) throws IOException {
        String file = interviews.keySet().stream()
                .filter(name -> interviews.get(name).participant().equals(participant))
                .findFirst()
                .orElseThrow();
        if (fate != File.STAYS) {
            Interview interview = interviews.remove(file);
            if (fate == File.COMES_BACK) {
                interviews.put(name(), new Interview("p" + names, interview.setting(), interview.text()));
            }
            write();
        }
    }

    /** As if nobody had withdrawn: nothing is left that would have to be refused. */
    void forgetTheWithdrawn() throws IOException {
        write();
        for (Map.Entry<String, Interview> entry : interviews.entrySet()) {
            if (!isAllowed(entry.getValue())) {
                Files.delete(folder.resolve("interviews").resolve(entry.getKey()));
            }
        }
        List<String> roster = Files.readAllLines(folder.resolve(ROSTER));
        roster.removeIf(line -> withdrawn.contains(line.substring(0, line.indexOf(','))));
        Files.write(folder.resolve(ROSTER), roster);
    }

    private void add() {
        interviews.put(name(), new Interview("p" + names, setting(), text()));
    }

    private String drawn() {
        List<String> files = new ArrayList<>(interviews.keySet());
        return files.get(random.nextInt(files.size()));
    }

    private String name() {
        return "interview-" + ++names + ".txt";
    }

    private String setting() {
        return SETTINGS.get(random.nextInt(SETTINGS.size()));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int turns = 1 + random.nextInt(4);
        for (int i = 0; i < turns; i++) {
            text.append("INT: What about the pay, number ")
                    .append(random.nextInt(1000))
                    .append("?\n");
            text.append("P: ").append(SAID.get(random.nextInt(SAID.size()))).append(' ');
            text.append(SAID.get(random.nextInt(SAID.size()))).append("\n\n");
        }
        return text.toString();
    }

    private void write() throws IOException {
        Path folderOfInterviews = Files.createDirectories(folder.resolve("interviews"));
        try (var old = Files.list(folderOfInterviews)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        StringBuilder roster = new StringBuilder("participant_id,transcript,setting\n");
        for (Map.Entry<String, Interview> entry : interviews.entrySet()) {
            Interview interview = entry.getValue();
            Files.writeString(folderOfInterviews.resolve(entry.getKey()), interview.text());
            roster.append(interview.participant() + "," + entry.getKey() + "," + interview.setting() + "\n");
        }
        Files.writeString(folder.resolve(ROSTER), roster);
        StringBuilder codes = new StringBuilder("codebook: codes\nversion: \"" + codebook + "\"\ncodes:\n");
        for (String code : CODEBOOKS.get(codebook).split(", ")) {
            codes.append("  - {code: " + code + ", kind: resource, patterns: [" + code + "]}\n");
        }
        Files.writeString(folder.resolve("codes.yml"), codes);
        Files.writeString(
                file(),
                "transcripts: interviews\nparticipants: participants.csv\ncodebook: codes.yml\ncrosstab: [setting]\n"
                        + "output: out\n");
    }
}
