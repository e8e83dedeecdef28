package org.quotient.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.corpus.Problem;

/**
 * Scores a codebook against comments that people labelled: {@code FOLDER CODEBOOK [HALF]}.
 *
 * <p>Who tunes a codebook or the rules of valence names the development half, and so never meets the other's figures.
 */
public final class FeedbackScores {

    private FeedbackScores() {}

    public static void main(String[] arguments) throws IOException {
        List<Comment> comments = Comments.read(Path.of(arguments[0]));
        Codebook codebook = codebook(Path.of(arguments[1]));
        List<TaggedComment> tagged = TaggedComment.all(codebook, comments);
        describe(codebook, comments);
        List<Half> halves = arguments.length > 2 ? List.of(Half.labelled(arguments[2])) : List.of(Half.values());
        for (Half half : halves) {
            List<TaggedComment> own = tagged.stream()
                    .filter(comment -> comment.comment().half() == half)
                    .toList();
            Prose.title(String.format(Locale.ROOT, "Labels, %s half: %,d comments", half.label(), own.size()));
            new LabelReport(codebook.codes().stream().map(Code::label).toList(), own).print();
            Prose.title("Valence against sentiment, " + half.label() + " half");
            new SideReport(own).print();
        }
    }

    private static Codebook codebook(Path file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Codebook codebook = CodebookReader.read(file.getFileName().toString(), Files.readString(file), problems);
        if (!problems.isEmpty()) {
            problems.forEach(System.err::println);
            System.exit(2);
        }
        return codebook;
    }

    private static void describe(Codebook codebook, List<Comment> comments) {
        Prose.title("A codebook against the labels of people");
        Prose.print(String.format(
                Locale.ROOT,
                "%s, version %s: %d codes on %,d comments that have a sentiment. A code is found in a comment that has"
                        + " a mention of it. P is precision, R recall. Plain words are the codebook's own patterns,"
                        + " each as lower-case words next to each other, without gaps, lemmas, parts of speech,"
                        + " exceptions and protected phrases. Word lists may be tuned on the development half only; the"
                        + " test half is what counts.",
                codebook.name(),
                codebook.version(),
                codebook.codes().size(),
                comments.size()));
        Prose.print(String.format(
                Locale.ROOT,
                "A comment is positive with facilitators only, negative with barriers only, mixed with both, none with"
                        + " unclear mentions only. Sentiment 1-2 is positive, 3 mixed, 4-5 negative. Intervals are 95 %%"
                        + " of %,d bootstrap rounds over comments, seeded.",
                Bootstrap.ROUNDS));
    }
}
