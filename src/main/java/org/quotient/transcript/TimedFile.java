package org.quotient.transcript;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Recognises, by what stands in a text and not by its name, the layouts in which recorders and transcription programs write
 * times and speakers.
 */
final class TimedFile {

    private static final List<BiFunction<String, Roles, Optional<Cues>>> LAYOUTS =
            List.of(WebVtt::of, SubRip::of, Columns::of, SpeakerLines::of, StampedBlocks::of, StampedLines::of);

    private TimedFile() {}

    /** The reading of a text in such a layout; empty for any other text. */
    static Optional<Reading> read(String id, String file, TextDecoder.Decoded decoded, Cast cast) {
        if (JsonTranscript.isJson(decoded.text())) {
            return Optional.of(JsonTranscript.read(id, file, decoded, cast));
        }
        return cues(decoded.text(), new Roles(cast))
                .map(cues -> Conversation.read(id, file, cues, decoded.encoding(), cast)
                        .from(source -> source.cues(cues.list()).at(Times.of(decoded.text(), cues.format()))));
    }

    /** The cues of a text in a layout of lines. */
    static Optional<Cues> cues(String text, Roles roles) {
        String said = Characters.withoutFooter(text);
        return LAYOUTS.stream()
                .map(layout -> layout.apply(said, roles))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
