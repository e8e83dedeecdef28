package org.quotient.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints how well the valences of comments' mentions agree with the sentiment that people gave the comments. */
final class SideReport {

    private static final String ROW = "%-40s %8s %8s %8s %8s %8s%n";

    private final List<TaggedComment> comments;
    private final Side majority;

    /** Comments without a mention say nothing of valence and are left out. */
    SideReport(List<TaggedComment> comments) {
        this.comments = comments.stream().filter(TaggedComment::hasMention).toList();
        majority = Side.OF_PEOPLE.stream()
                .max(Comparator.comparing(side -> this.comments.stream()
                        .filter(comment -> comment.people() == side)
                        .count()))
                .orElseThrow();
    }

    void print() {
        System.out.printf(Locale.ROOT, "%,d comments have a mention.%n%n", comments.size());
        System.out.printf(ROW, "people in rows, Quotient in columns", "positive", "mixed", "negative", "none", "all");
        Confusion confusion = Confusion.of(comments, TaggedComment::side);
        Side.OF_PEOPLE.forEach(people -> row(people, confusion));
        System.out.println();
        System.out.printf(ROW, "", "accuracy", "from", "to", "macro F1", "comments");
        scores(comments);
        score(
                "Quotient, where it takes a side",
                comments.stream().filter(comment -> comment.side() != Side.NONE).toList(),
                TaggedComment::side);
        byQuestion().forEach((question, own) -> {
            System.out.println();
            System.out.println(question);
            scores(own);
        });
    }

    private static void row(Side people, Confusion confusion) {
        long[] counts = new long[Side.values().length];
        long all = 0;
        for (Side machine : Side.values()) {
            counts[machine.ordinal()] = confusion.count(people, machine);
            all += counts[machine.ordinal()];
        }
        System.out.printf(
                ROW,
                people.label(),
                counts[Side.POSITIVE.ordinal()],
                counts[Side.MIXED.ordinal()],
                counts[Side.NEGATIVE.ordinal()],
                counts[Side.NONE.ordinal()],
                all);
    }

    private void scores(List<TaggedComment> own) {
        score("Quotient", own, TaggedComment::side);
        score("the kinds of the codes alone", own, TaggedComment::sideByKind);
        score("always " + majority.label(), own, comment -> majority);
    }

    private static void score(String what, List<TaggedComment> comments, Function<TaggedComment, Side> machine) {
        Confusion confusion = Confusion.of(comments, machine);
        Bootstrap.Interval interval = Bootstrap.interval(comments.size(), draw -> accuracy(comments, draw, machine));
        System.out.printf(
                ROW,
                what,
                number(confusion.accuracy()),
                number(interval.low()),
                number(interval.high()),
                number(confusion.macroF1()),
                comments.size());
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static double accuracy(List<TaggedComment> comments, int[] numbers, Function<TaggedComment, Side> machine) {
        int right = 0;
        for (int number : numbers) {
            TaggedComment comment = comments.get(number);
            right += machine.apply(comment) == comment.people() ? 1 : 0;
        }
        return (double) right / numbers.length;
    }

    private Map<String, List<TaggedComment>> byQuestion() {
        return comments.stream()
                .collect(Collectors.groupingBy(
                        comment -> comment.comment().question(), TreeMap::new, Collectors.toList()));
    }
}
