package org.quotient.tag;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lists the sentences of the development half that the rules read otherwise than the human reader. Never the other half.
 *
 * <p>With a file of the same columns, that file; with the beginning of ids after it, it lists only theirs and counts each
 * beginning ("own-a"), so that rules can be worked on with one part and watched on the others.
 */
final class DevelopmentErrors {

    private DevelopmentErrors() {}

    public static void main(String[] arguments) {
        var tagged = Labelled.tagged(
                arguments.length == 0 ? Labelled.rows("development") : Labelled.rows(Path.of(arguments[0])));
        String listed = arguments.length > 1 ? arguments[1] : "";
        for (Labelled.Tagged each : tagged) {
            if (each.row().id().startsWith(listed)
                    && (!right(each) || each.mention().isEmpty())) {
                System.out.println(line(each));
            }
        }
        tagged.stream()
                .collect(Collectors.groupingBy(DevelopmentErrors::part, TreeMap::new, Collectors.toList()))
                .forEach((part, rows) -> System.out.println(part + ": "
                        + rows.stream().filter(DevelopmentErrors::right).count() + " of " + rows.size()));
    }

    private static boolean right(Labelled.Tagged each) {
        return each.valence() == each.row().valence();
    }

    private static String part(Labelled.Tagged each) {
        String id = each.row().id();
        return id.substring(0, id.lastIndexOf('-'));
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
