package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JSON of Whisper, which knows no speakers, and of WhisperX, which names one for each segment and one for each word.
 * Where the words of a segment disagree, the segment is cut between them.
 */
final class WhisperJson {

    private WhisperJson() {}

    /** The cues of a value that has segments with text; empty for any other. */
    static Optional<List<Cue>> of(JsonValue root) {
        List<JsonValue> segments = root.at("segments").items();
        if (segments.stream().noneMatch(segment -> segment.fields().containsKey("text"))) {
            return Optional.empty();
        }
        List<Cue> cues = new ArrayList<>();
        segments.forEach(segment -> cues.addAll(cues(segment)));
        return Optional.of(cues);
    }

    private static List<Cue> cues(JsonValue segment) {
        List<JsonValue> words = segment.at("words").items();
        long voices = words.stream()
                .map(word -> word.at("speaker").text())
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
        String text = segment.at("text").text();
        String speaker = segment.at("speaker").text();
        if (voices == 0 || voices == 1 && !speaker.isEmpty()) {
            return List.of(new Cue(speaker, text, segment.line()));
        }
        return split(text, words, segment);
    }

    /** A word without a speaker goes with the one before it, since WhisperX leaves out numbers and the like. */
    private static List<Cue> split(String text, List<JsonValue> words, JsonValue segment) {
        List<Cue> cues = new ArrayList<>();
        String speaker = "";
        int from = 0;
        int end = 0;
        for (JsonValue word : words) {
            String letters = word.at("word").text().strip();
            int start = text.indexOf(letters, end);
            if (start < 0) {
                return List.of(new Cue(segment.at("speaker").text(), text, segment.line()));
            }
            String by = word.at("speaker").text();
            if (!by.isEmpty() && !speaker.isEmpty() && !by.equals(speaker)) {
                cues.add(new Cue(speaker, text.substring(from, start), word.line()));
                from = start;
            }
            speaker = by.isEmpty() ? speaker : by;
            end = start + letters.length();
        }
        cues.add(new Cue(speaker, text.substring(from), segment.line()));
        return cues;
    }
}
