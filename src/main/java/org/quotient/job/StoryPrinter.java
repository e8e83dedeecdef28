package org.quotient.job;

import java.util.stream.Collectors;
import org.quotient.tag.Story;

/** Tells stories on a terminal. */
final class StoryPrinter {

    private final Console console;

    StoryPrinter(Console console) {
        this.console = console;
    }

    void print(Story story) {
        console.result("Sentence " + story.sentence() + ": " + story.text());
        story.tokens()
                .forEach(
                        token -> console.result("  " + token.word() + "  lemma " + token.lemma() + "  " + token.tag()));
        story.mentions().forEach(this::print);
        story.rejected()
                .forEach(match -> console.result("Rejected match of " + match.code() + ": \"" + match.matched()
                        + "\" by the pattern \"" + match.pattern() + "\", " + match.reason()));
        if (story.mentions().isEmpty()) {
            console.result("No mention");
        }
    }

    private void print(Story.Found mention) {
        String cue = mention.cue().isEmpty() ? "" : ", cue \"" + mention.cue() + "\"";
        String flags = mention.flags().isEmpty() ? "" : ", " + String.join(", ", mention.flags());
        console.result("Mention of " + mention.code() + ": \"" + mention.matched() + "\" by the pattern \""
                + mention.pattern() + "\": " + mention.valence() + " (basis " + mention.basis() + cue + ", rule "
                + mention.rule() + flags + ")");
        if (!mention.cues().isEmpty()) {
            console.result(mention.cues().stream().map(StoryPrinter::cue).collect(Collectors.joining("\n")));
        }
    }

    private static String cue(Story.Considered cue) {
        String words = cue.distance() == 1 ? " word away" : " words away";
        String where = cue.distance() > 0 ? ", " + cue.distance() + words : "";
        return "    cue \"" + cue.words() + "\" of type " + cue.type() + where + ": "
                + cue.fate().replace('_', ' ');
    }
}
