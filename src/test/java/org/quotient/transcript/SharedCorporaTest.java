package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.quotient.corpus.Transcript;

/** Interviews of other people, which are not part of the project; passed over where they do not lie beside it. */
class SharedCorporaTest {

    private static final Path CORPORA = Path.of("..", "shared", "corpora");
    private static final Conventions SESSIONS = new Conventions(
            List.of("MODERATOR"),
            Conventions.Unexplained.REJECT,
            Conventions.Unlabelled.PARTICIPANT,
            Conventions.NumberedLines.GUIDE);

    /** A highlight of the coding tool, in characters of the plain text. */
    private record Highlight(String transcript, int begin, int end) {}

    private static List<Path> files(String folder) throws IOException {
        Path root = CORPORA.resolve(folder);
        assumeTrue(Files.exists(root), "there is no " + root + " beside the project");
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String id(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static Reading read(Path file, Conventions conventions) throws IOException {
        String name = file.getFileName().toString();
        return TranscriptReader.read(id(file), name, Files.readAllBytes(file), Cast.alone(conventions, id(file)));
    }

    private static Map<String, Transcript> sessions(String folder) throws IOException {
        Map<String, Transcript> sessions = new TreeMap<>();
        for (Path file : files("usability-interviews/" + folder)) {
            Reading.Read read =
                    assertInstanceOf(Reading.Read.class, read(file, SESSIONS), () -> file.getFileName() + " is read");
            sessions.put(id(file), read.transcript());
        }
        return sessions;
    }

    private static Set<Highlight> highlights() throws IOException {
        Set<Highlight> highlights = new LinkedHashSet<>();
        List<String> rows = Files.readAllLines(CORPORA.resolve("usability-interviews/codings.csv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] values = row.split(",");
            highlights.add(new Highlight(values[0], Integer.parseInt(values[1]), Integer.parseInt(values[2])));
        }
        return highlights;
    }

    @Test
    void charactersOfSessionsAreThoseThatACodingToolCounted() throws IOException {
        Map<String, Transcript> sessions = sessions("text");
        for (Path file : files("usability-interviews/text")) {
            assertEquals(Files.readString(file), sessions.get(id(file)).text(), id(file));
        }
        Map<String, Integer> voices = new TreeMap<>();
        for (Highlight highlight : highlights()) {
            Transcript session = sessions.get(highlight.transcript());
            voices.merge(voices(session, highlight.begin(), highlight.end()), 1, Integer::sum);
        }
        // Lines of the plain texts hold the guide's words and then the participant's, in the documents two paragraphs.
        assertEquals(
                Map.of(
                        "participant", 774,
                        "interviewer", 86,
                        "interviewer+participant", 18,
                        "interviewer+nobody+participant", 1,
                        "nobody", 30,
                        "nobody+participant", 7),
                voices);
    }

    @Test
    void highlightsOfSessionsLieInTurnsOfTheDocuments() throws IOException {
        Map<String, Transcript> texts = sessions("text");
        Map<String, Transcript> documents = sessions("odt");
        Map<String, Integer> voices = new TreeMap<>();
        for (Highlight highlight : highlights()) {
            Squeezed text = new Squeezed(texts.get(highlight.transcript()).text());
            Transcript session = documents.get(highlight.transcript());
            Squeezed document = new Squeezed(session.text());
            int from = text.squeezed[highlight.begin()];
            int to = text.squeezed[highlight.end()];
            assertEquals(text.words.substring(from, to), document.words.substring(from, to), highlight.toString());
            voices.merge(voices(session, document.units.get(from), document.units.get(to - 1) + 1), 1, Integer::sum);
        }
        assertEquals(Map.of("participant", 814, "interviewer", 80, "interviewer+participant", 22), voices);
    }

    /** Whose words a part of a transcript holds, labels apart. */
    private static String voices(Transcript transcript, int begin, int end) {
        Set<String> roles = new TreeSet<>();
        String part = transcript.text().substring(begin, end).replace("MODERATOR:", " ".repeat(10));
        for (int i = 0; i < part.length(); i++) {
            if (Character.isLetterOrDigit(part.charAt(i))) {
                roles.add(role(transcript, begin + i));
            }
        }
        return String.join("+", roles);
    }

    private static String role(Transcript transcript, int unit) {
        return transcript.turns().stream()
                .filter(turn ->
                        turn.place().start() <= unit && unit < turn.place().end())
                .map(turn -> turn.speaker().role().label())
                .findFirst()
                .orElse("nobody");
    }

    /** The letters and digits of a text, and where they were. */
    private static final class Squeezed {

        private final String words;
        private final int[] squeezed;
        private final List<Integer> units = new ArrayList<>();

        Squeezed(String text) {
            StringBuilder rest = new StringBuilder();
            squeezed = new int[text.length() + 1];
            for (int i = 0; i < text.length(); i++) {
                squeezed[i] = rest.length();
                if (Character.isLetterOrDigit(text.charAt(i))) {
                    rest.append(text.charAt(i));
                    units.add(i);
                }
            }
            squeezed[text.length()] = rest.length();
            words = rest.toString();
        }
    }

    /** Episodes in which only hosts speak have no participant; a break is not a person. */
    @Test
    void everyVoiceOfThePodcastsIsExplained() throws IOException {
        Conventions conventions = new Conventions(
                List.of("Gerhard Lazu", "Adam Stacoviak", "Mireille Reece, PsyD", "Mireille B. Reece, Psy.D"),
                Conventions.Unexplained.PARTICIPANT,
                Conventions.Unlabelled.CONTINUE,
                Conventions.NumberedLines.SPEECH);
        Set<String> labels = new TreeSet<>();
        Map<Object, Integer> counts = new LinkedHashMap<>();
        for (Path file : files("podcasts")) {
            if (!file.toString().matches(".*-\\d+\\.md|.*founderstalk.*\\.md")) {
                continue;
            }
            Reading reading = read(file, conventions);
            if (reading instanceof Reading.Rejected rejected) {
                rejected.problems().forEach(problem -> counts.merge(problem.reason(), 1, Integer::sum));
                continue;
            }
            Reading.Read read = (Reading.Read) reading;
            counts.merge("read", 1, Integer::sum);
            counts.merge("ignored", read.ignoredWords(), Integer::sum);
            read.losses().forEach(loss -> counts.merge(loss, 1, Integer::sum));
            read.transcript().turns().stream()
                    .map(turn -> turn.speaker().role() + " " + turn.speaker().label())
                    .forEach(labels::add);
        }
        assertEquals(
                Map.of("read", 162, "no_participant_turn", 32, "ignored", 0, Loss.SPELLING, 1, Loss.SILENT_LABELS, 150),
                counts);
        assertEquals(180, labels.size());
        assertEquals(
                List.of("OTHER Break", "OTHER Outro"),
                labels.stream()
                        .filter(label -> label.matches(".*(?:Break|Outro)"))
                        .toList());
    }

    @Test
    void everyInterviewWithAMachineIsRead() throws IOException {
        int read = 0;
        for (Path file : files("ai-interviews/transcripts")) {
            Reading reading = read(file, Conventions.usual(List.of("Assistant", "AI")));
            read += reading instanceof Reading.Read ? 1 : 0;
        }
        assertEquals(300, read);
    }

    /** A comment may begin with "I, …", as if the interviewer spoke. */
    @Test
    void noCommentIsHeldForAnInterview() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path file : files("nhs-feedback")) {
            if (!file.endsWith("comments.csv")) {
                continue;
            }
            try (CSVParser rows = CSVParser.parse(file, UTF_8, CSVFormat.RFC4180)) {
                for (CSVRecord row : rows) {
                    String text = row.get(row.size() - 1);
                    if (!text.isBlank()) {
                        Reading reading = TranscriptReader.readText("c", "comments", text, Samples.ONE);
                        if (reading instanceof Reading.Rejected rejected) {
                            rejected.problems().forEach(problem -> counts.merge(problem.reason(), 1, Integer::sum));
                        }
                    }
                }
            }
        }
        // A comment that ends with a time of day is held for a name and a time, as transcription programs write them.
        assertEquals(Map.of("no_cue", 1), counts);
    }
}
