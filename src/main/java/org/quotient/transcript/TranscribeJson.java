package org.quotient.transcript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The JSON of AWS Transcribe, a word an item. A mark has neither time nor speaker and hangs on the word before; a word without
 * a speaker is the one's in whose time it falls. Channels are speakers where nothing else tells them apart.
 */
final class TranscribeJson {

    private final Map<String, String> byStart = new HashMap<>();
    private final NavigableMap<Double, Segment> segments = new TreeMap<>();

    private record Segment(double end, String speaker) {}

    private TranscribeJson(JsonValue speakers) {
        for (JsonValue segment : speakers.at("segments").items()) {
            String speaker = segment.at("speaker_label").text();
            seconds(segment.at("start_time"))
                    .ifPresent(start -> segments.put(
                            start, new Segment(seconds(segment.at("end_time")).orElse(start), speaker)));
            for (JsonValue item : segment.at("items").items()) {
                String own = item.at("speaker_label").text();
                byStart.put(item.at("start_time").text(), own.isEmpty() ? speaker : own);
            }
        }
    }

    /** The cues of a value that has results with items; empty for any other. */
    static Optional<List<Cue>> of(JsonValue root) {
        JsonValue results = root.at("results");
        if (!results.fields().containsKey("items")) {
            return Optional.empty();
        }
        TranscribeJson speakers = new TranscribeJson(results.at("speaker_labels"));
        WordRun run = new WordRun();
        for (JsonValue item : results.at("items").items()) {
            String word = item.at("alternatives").firstItem().at("content").text();
            if (item.at("type").text().equals("punctuation")) {
                run.mark(word, item.line());
            } else if (!word.isEmpty()) {
                run.add(
                        speakers.of(item.any("speaker_label", "channel_label").text(), item.at("start_time")),
                        word,
                        item.line());
            }
        }
        return Optional.of(run.cues());
    }

    private String of(String label, JsonValue start) {
        if (!label.isEmpty()) {
            return label;
        }
        return Optional.ofNullable(byStart.get(start.text()))
                .or(() -> seconds(start)
                        .flatMap(time -> Optional.ofNullable(segments.floorEntry(time))
                                .map(Map.Entry::getValue)
                                .filter(segment -> time <= segment.end()))
                        .map(Segment::speaker))
                .orElse("");
    }

    private static Optional<Double> seconds(JsonValue time) {
        return time.text().matches("\\d{1,9}(?:\\.\\d{1,9})?")
                ? Optional.of(Double.valueOf(time.text()))
                : Optional.empty();
    }
}
