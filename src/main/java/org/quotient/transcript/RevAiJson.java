package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON of Rev.ai: monologues of elements that hold their own spaces. */
final class RevAiJson {

    private RevAiJson() {}

    /** The cues of a value that has monologues; empty for any other. */
    static Optional<List<Cue>> of(JsonValue root) {
        if (!root.fields().containsKey("monologues")) {
            return Optional.empty();
        }
        List<Cue> cues = new ArrayList<>();
        for (JsonValue monologue : root.at("monologues").items()) {
            StringBuilder words = new StringBuilder();
            monologue
                    .at("elements")
                    .items()
                    .forEach(element -> words.append(element.at("value").text()));
            cues.add(new Cue(numbered(monologue.at("speaker").text()), words.toString(), monologue.line()));
        }
        return Optional.of(cues);
    }

    /** A speaker who is only a number is called {@code Speaker 1}, as the programs do in their own windows. */
    static String numbered(String speaker) {
        return speaker.matches("\\d{1,4}") ? "Speaker " + speaker : speaker;
    }
}
