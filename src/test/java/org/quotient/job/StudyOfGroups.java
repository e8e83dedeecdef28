package org.quotient.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A study of invented interviews and a focus group, drawn from a seed: somebody may leave it. */
final class StudyOfGroups {

    private static final List<String> SAID = List.of(
            "There was no supervision at all.",
            "The pay is good.",
            "I wish we had more training.",
            "They cut the training [laughs] last year.",
            "My team is supportive, the pay is not.");
    private static final List<String> WORDS =
            List.of("amber", "basil", "cedar", "delta", "ember", "fjord", "grove", "heath", "inlet", "jetty", "knoll");
    private static final List<String> SOLO = List.of("solo1", "solo2", "solo3");
    private static final Map<String, String> GROUP = new TreeMap<>(Map.of("Ana", "ana9", "Ben", "ben9", "Cem", "cem9"));

    private record Interview(String participant, String text) {}

    private final Random random;
    private final Path folder;
    private final Map<String, Interview> interviews = new TreeMap<>();
    private final String group;

    StudyOfGroups(long seed, Path folder) throws IOException {
        this.random = new Random(seed);
        this.folder = folder;
        for (String id : SOLO) {
            interviews.put("talk-" + id, new Interview(id, text("P")));
        }
        interviews.put("later-solo1", new Interview("solo1", text("P")));
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            GROUP.keySet().forEach(speaker -> all.append(text(speaker)));
        }
        group = all.toString();
        write();
    }

    Path file() {
        return folder.resolve("study.yml");
    }

    Path output() {
        return folder.resolve("out");
    }

    List<String> participants() {
        return List.of("solo1", "solo2", "solo3", "ana9", "ben9", "cem9");
    }

    /** All that the participant says in one interview: of which words a search goes by is drawn by lot. */
    String saidBy(String participant) {
        return interviews
                .get("talk-" + participant)
                .text()
                .lines()
                .filter(line -> line.startsWith("P: "))
                .map(line -> line.substring("P: ".length()))
                .collect(Collectors.joining("\n"));
    }

    void rewrite(String participant) throws IOException {
        interviews.put("talk-" + participant, new Interview(participant, text("P")));
        write();
    }

    /** One of the participant's files can't be read any more, and there is another that never could. */
    void spoil(String participant) throws IOException {
        interviews.put("later-" + participant, new Interview(participant, ""));
        interviews.put("third-" + participant, new Interview(participant, "  "));
        write();
    }

    void remove(String participant) throws IOException {
        interviews.values().removeIf(interview -> interview.participant().equals(participant));
        write();
    }

    void rename(String participant, String other) throws IOException {
        Interview interview = interviews.remove("talk-" + participant);
        interviews.put(other, new Interview(other, interview.text()));
        write();
    }

    void copy(String participant, String other) throws IOException {
        interviews.put(
                other,
                new Interview(other, interviews.get("talk-" + participant).text()));
        write();
    }

    private String text(String speaker) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append("INT: What about the pay, number ")
                    .append(random.nextInt(1000))
                    .append("?\n");
            text.append(speaker).append(": ").append(rare()).append(' ');
            text.append(SAID.get(random.nextInt(SAID.size()))).append("\n\n");
        }
        return text.toString();
    }

    private String rare() {
        StringBuilder words = new StringBuilder("It was");
        for (int i = 0; i < 8; i++) {
            words.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.append('.').toString();
    }

    private void write() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("interviews"));
        try (var old = Files.list(texts)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        StringBuilder roster = new StringBuilder("participant_id,transcript,speaker,setting\n");
        for (Map.Entry<String, Interview> entry : interviews.entrySet()) {
            String id = entry.getValue().participant();
            Files.writeString(
                    texts.resolve(entry.getKey() + ".txt"), entry.getValue().text());
            roster.append(id + "," + entry.getKey() + ",," + (id.endsWith("1") ? "ward" : "community") + "\n");
        }
        Files.writeString(texts.resolve("group.txt"), group);
        GROUP.forEach((speaker, id) -> roster.append(id + ",group," + speaker + ",group " + speaker.charAt(0) + "\n"));
        Files.writeString(folder.resolve("participants.csv"), roster);
        Files.writeString(
                folder.resolve("codes.yml"),
                "codebook: codes\nversion: \"1\"\ncodes:\n"
                        + "  - {code: work, kind: resource, patterns: []}\n"
                        + "  - {code: pay, kind: resource, parent: work, patterns: [pay]}\n"
                        + "  - {code: training, kind: resource, parent: work, patterns: [training]}\n");
        Files.writeString(
                file(),
                "transcripts: interviews\nparticipants: participants.csv\ncodebook: codes.yml\n"
                        + "crosstab: [setting]\noutput: out\n");
    }
}
