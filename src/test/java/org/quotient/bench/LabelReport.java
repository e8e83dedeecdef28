package org.quotient.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Prints how well labels were found in comments, by Quotient and by plain words. */
final class LabelReport {

    private static final String ROW = "%-58s %7s  %5s %5s %5s  %5s %5s %5s%n";

    private static final int HEADING = 68;

    private final List<String> labels;
    private final List<TaggedComment> comments;
    private final LabelScores quotient;
    private final LabelScores plain;

    /** @param labels the labels to be found, those of the codes */
    LabelReport(List<String> labels, List<TaggedComment> comments) {
        this.labels = labels;
        this.comments = comments;
        quotient = new LabelScores(labels, comments, TaggedComment::quotient);
        plain = new LabelScores(labels, comments, TaggedComment::plain);
    }

    void print() {
        System.out.println(" ".repeat(HEADING) + "Quotient             plain words");
        System.out.printf(ROW, "label", "support", "P", "R", "F1", "P", "R", "F1");
        labels.stream()
                .sorted(Comparator.comparingLong(
                        (String label) -> -quotient.of(label).support()))
                .forEach(label -> row(label, quotient.of(label), plain.of(label)));
        row("all decisions (micro)", quotient.micro(), plain.micro());
        System.out.printf(
                ROW,
                "mean of the labels (macro)",
                "",
                "",
                "",
                number(quotient.macroF1()),
                "",
                "",
                number(plain.macroF1()));
        System.out.println();
        interval("micro F1 of Quotient", quotient::microF1);
        interval("micro F1 of plain words", plain::microF1);
        interval("the difference", draw -> quotient.microF1(draw) - plain.microF1(draw));
        uncovered();
    }

    private static void row(String label, Tally quotient, Tally plain) {
        Stream<String> start = Stream.of(label, Long.toString(quotient.support()));
        Stream<String> figures = Stream.of(quotient, plain)
                .flatMap(tally -> Stream.of(tally.precision(), tally.recall(), tally.f1()))
                .map(LabelReport::number);
        System.out.printf(ROW, Stream.concat(start, figures).toArray());
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private void interval(String what, ToDoubleFunction<int[]> figure) {
        Bootstrap.Interval interval = Bootstrap.interval(comments.size(), figure);
        System.out.printf(Locale.ROOT, "%-24s 95 %% from %.3f to %.3f%n", what, interval.low(), interval.high());
    }

    private void uncovered() {
        List<String> missing = comments.stream()
                .flatMap(comment -> comment.comment().labels().stream())
                .filter(label -> !labels.contains(label))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "Given by people and no code's label, not counted above: %d times, %d labels%n",
                missing.size(),
                missing.stream().distinct().count());
    }
}
