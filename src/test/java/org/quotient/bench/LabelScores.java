package org.quotient.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How well one way of finding labels agrees with people. */
final class LabelScores {

    private final Map<String, Tally> byLabel = new LinkedHashMap<>();
    private final List<Tally> byComment;

    /**
     * Compares label by label and comment by comment.
     *
     * @param labels the labels to be found
     * @param found those of them that the way to be judged finds in a comment
     */
    LabelScores(List<String> labels, List<TaggedComment> comments, Function<TaggedComment, Set<String>> found) {
        for (String label : labels) {
            byLabel.put(
                    label,
                    sum(comments.stream()
                            .map(comment -> tally(label, comment, found))
                            .toList()));
        }
        byComment = comments.stream()
                .map(comment -> sum(labels.stream()
                        .map(label -> tally(label, comment, found))
                        .toList()))
                .toList();
    }

    private static Tally tally(String label, TaggedComment comment, Function<TaggedComment, Set<String>> found) {
        return Tally.of(
                found.apply(comment).contains(label), comment.comment().labels().contains(label));
    }

    private static Tally sum(List<Tally> tallies) {
        return tallies.stream().reduce(Tally.NONE, Tally::plus);
    }

    Tally of(String label) {
        return byLabel.get(label);
    }

    /** All decisions on all labels together: frequent labels weigh more. */
    Tally micro() {
        return sum(byComment);
    }

    /** The F1 of all decisions on the comments with the given numbers, each as often as it is given. */
    double microF1(int[] numbers) {
        Tally sum = Tally.NONE;
        for (int number : numbers) {
            sum = sum.plus(byComment.get(number));
        }
        return sum.f1();
    }

    /** The mean F1 of the labels that people used: each weighs the same. */
    double macroF1() {
        return byLabel.values().stream()
                .filter(tally -> tally.support() > 0)
                .mapToDouble(Tally::f1)
                .average()
                .orElse(0);
    }
}
