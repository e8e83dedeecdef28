package org.quotient.tag;

import java.util.stream.Collectors;

/** Lists the sentences of the development half that the rules read otherwise than the human reader. Never the other half. */
final class DevelopmentErrors {

    private DevelopmentErrors() {}

    public static void main(String[] arguments) {
        var tagged = Labelled.tagged(Labelled.rows("development"));
        for (Labelled.Tagged each : tagged) {
            if (each.valence() != each.row().valence() || each.mention().isEmpty()) {
                System.out.println(line(each));
            }
        }
        long right = tagged.stream()
                .filter(each -> each.valence() == each.row().valence())
                .count();
        System.out.println(right + " of " + tagged.size());
    }

    private static String line(Labelled.Tagged each) {
        return each.row().id() + " [" + each.row().code() + "] " + each.row().valence() + " read as " + each.valence()
                + each.mention()
                        .map(mention -> " by " + mention.verdict().rule()
                                + mention.verdict()
                                        .cue()
                                        .map(cue ->
                                                " <" + cue.cut(each.sentence().text()) + ">")
                                        .orElse(""))
                        .orElse(" (no mention)")
                + ": " + each.row().text()
                + each.mention()
                        .map(mention -> mention.verdict().weighed().stream()
                                .map(cue -> cue.type().label() + ":"
                                        + cue.span().cut(each.sentence().text()) + ":"
                                        + cue.fate().label() + cue.distance())
                                .collect(Collectors.joining(" | ", "\n      ", "")))
                        .orElse("");
    }
}
