package org.quotient.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;

/** The JSON of speech recognisers, told apart by what stands in it. */
final class JsonTranscript {

    private static final Pattern OBJECT = Pattern.compile("\\s{0,80}\\{\\s{0,200}\"");
    private static final List<Function<JsonValue, Optional<List<Cue>>>> READERS =
            List.of(WhisperJson::of, RevAiJson::of, TranscribeJson::of, GoogleSpeechJson::of);

    private JsonTranscript() {}

    /** Whether a text can be nothing but JSON. */
    static boolean isJson(String text) {
        return OBJECT.matcher(text).lookingAt();
    }

    static Reading read(String id, String file, TextDecoder.Decoded decoded, Cast cast) {
        JsonValue root;
        try {
            root = JsonValue.parse(decoded.text());
        } catch (JsonProcessingException e) {
            // Its message may quote the file.
            int line = Optional.ofNullable(e.getLocation())
                    .map(place -> Math.max(0, place.getLineNr()))
                    .orElse(0);
            return broken(file, line);
        } catch (IOException e) {
            return broken(file, 0);
        }
        return READERS.stream()
                .map(reader -> reader.apply(root))
                .flatMap(Optional::stream)
                .map(cues -> new Cues(Format.JSON, cues, Cues.Joint.CLOCK, 0))
                .map(cues -> Conversation.read(id, file, cues, decoded.encoding(), cast)
                        .from(source -> source.cues(cues.list())))
                .findFirst()
                .orElseGet(() -> TranscriptReader.rejected(
                        "unknown_json", "it is the JSON of no speech recogniser that is known", file));
    }

    private static Reading broken(String file, int line) {
        return new Reading.Rejected(new Problem(
                "broken_json",
                "Cannot read the transcript: because its JSON is cut off, unsound or nested too deeply",
                Place.of(file, line)));
    }
}
