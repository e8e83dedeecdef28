package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JSON of Google Speech-to-Text. With speakers told apart its first version says all words once more, with their speakers,
 * in the last result, which is then the only one that counts.
 */
final class GoogleSpeechJson {

    private GoogleSpeechJson() {}

    /** The cues of a value with a list of results that have alternatives; empty for any other. */
    static Optional<List<Cue>> of(JsonValue root) {
        List<JsonValue> results = root.any("results").items().isEmpty()
                ? root.at("response", "results").items()
                : root.at("results").items();
        if (results.stream().noneMatch(result -> result.fields().containsKey("alternatives"))) {
            return Optional.empty();
        }
        List<Cue> cues = new ArrayList<>();
        for (JsonValue result : repeatsAll(results) ? results.subList(results.size() - 1, results.size()) : results) {
            String channel = result.any("channelTag", "channel_tag").text();
            cues(result.at("alternatives").firstItem())
                    .forEach(cue -> cues.add(isUnnamed(cue, channel) ? cue.saidBy("Channel " + channel) : cue));
        }
        return Optional.of(cues);
    }

    /** Whether the last result begins with the first word of the first one, at the same time. */
    private static boolean repeatsAll(List<JsonValue> results) {
        JsonValue last = results.get(results.size() - 1).at("alternatives").firstItem();
        JsonValue first = results.stream()
                .map(result -> words(result).firstItem())
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse(JsonValue.NONE);
        JsonValue again = last.at("words").firstItem();
        return results.size() > 1
                && !again.isEmpty()
                && !speaker(again).isEmpty()
                && again.at("word").text().equals(first.at("word").text())
                && start(again).equals(start(first))
                && last.at("words").items().size()
                        >= words(results.get(results.size() - 2)).items().size();
    }

    private static boolean isUnnamed(Cue cue, String channel) {
        return cue.speaker().isEmpty() && !channel.isEmpty() && !channel.equals("0");
    }

    private static JsonValue words(JsonValue result) {
        return result.at("alternatives").firstItem().at("words");
    }

    private static List<Cue> cues(JsonValue alternative) {
        List<JsonValue> words = alternative.at("words").items();
        if (words.stream().allMatch(word -> speaker(word).isEmpty())) {
            JsonValue text = alternative.at("transcript");
            if (!text.isEmpty()) {
                return List.of(new Cue("", text.text(), text.line()));
            }
        }
        WordRun run = new WordRun();
        for (JsonValue word : words) {
            if (!word.at("word").isEmpty()) {
                run.add(speaker(word), word.at("word").text(), word.line());
            }
        }
        return run.cues();
    }

    private static String start(JsonValue word) {
        return word.any("startTime", "startOffset", "start_time", "start_offset")
                .text();
    }

    private static String speaker(JsonValue word) {
        return RevAiJson.numbered(
                word.any("speakerLabel", "speaker_label").isEmpty()
                        ? word.any("speakerTag", "speaker_tag").text().replaceFirst("^0$", "")
                        : word.any("speakerLabel", "speaker_label").text());
    }
}
