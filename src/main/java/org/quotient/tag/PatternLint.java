package org.quotient.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.OverlapPolicy;
import org.quotient.codebook.Pattern;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Sentence;
import org.quotient.tag.match.Inclusion;
import org.quotient.tag.match.PatternCompiler;
import org.quotient.tag.match.Sequence;

/** Finds the patterns of a codebook that can never count. What it can't tell it leaves unsaid. */
public final class PatternLint {

    private final PatternCompiler compiler;
    private final Codebook codebook;
    private final List<Compiled> earlier = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private record Compiled(Code code, Pattern pattern, List<Sequence> ways) {}

    private PatternLint(Codebook codebook, Function<String, List<Sentence>> annotator) {
        this.codebook = codebook;
        this.compiler = new PatternCompiler(annotator);
    }

    /** A warning for each pattern that can never count, with the reason and its place. */
    public static List<Problem> warnings(Codebook codebook, Function<String, List<Sentence>> annotator) {
        PatternLint lint = new PatternLint(codebook, annotator);
        codebook.codes().forEach(lint::code);
        return lint.warnings;
    }

    private void code(Code code) {
        List<Compiled> guards = Stream.concat(codebook.protect().stream(), code.except().stream())
                .map(phrase -> compiled(code, phrase))
                .toList();
        for (Code.FixedPattern own : code.patterns()) {
            Compiled pattern = compiled(code, own.pattern());
            covered(pattern, guards, "which guards all its matches")
                    .or(() -> covered(pattern, rivals(code), "which comes first and covers all its matches"))
                    .ifPresent(because -> warnings.add(new Problem(
                            "pattern",
                            "The pattern \"" + own.pattern().text() + "\" of " + code.id() + " can never count: "
                                    + because,
                            own.pattern().place())));
            if (own.pattern().avoided().isEmpty()) {
                earlier.add(pattern);
            }
        }
    }

    private Compiled compiled(Code code, Pattern pattern) {
        return new Compiled(code, pattern, compiler.compile(pattern));
    }

    private List<Compiled> rivals(Code code) {
        // Another code's match may be stopped by an exception of its own.
        boolean overAll = codebook.overlap() == OverlapPolicy.LONGEST_OVER_ALL;
        return earlier.stream()
                .filter(other ->
                        other.code() == code || overAll && other.code().except().isEmpty())
                .toList();
    }

    private static Optional<String> covered(Compiled pattern, List<Compiled> others, String how) {
        return others.stream()
                .filter(other -> Inclusion.within(pattern.ways(), other.ways()))
                .findFirst()
                .map(other -> "because of \"" + other.pattern().text() + "\" in line "
                        + other.pattern().place().line() + ", " + how);
    }
}
